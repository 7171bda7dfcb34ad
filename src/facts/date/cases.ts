import type { Cases, Probes } from '../cases.ts';

export const cases: Cases = [];

export const probes: Probes = {};
