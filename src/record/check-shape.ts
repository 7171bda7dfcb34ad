/**
 * JSON Schema as far as our records need it, as a check. The records' schemas are zod's (`model.ts`); what zod makes of them as JSON
 * Schema stands in `page-schema.json`, and a page is checked by that: to load zod and have it compile its checks takes longer than
 * all of the reading of a small page.
 */
interface Schema {
  type?: string | readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  anyOf?: readonly Schema[];
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  minLength?: number;
  minItems?: number;
  minimum?: number;
  maximum?: number;
}

/** Where a value breaks its schema ("dates.0.value"; "" is the value itself), or null. */
export type ShapeCheck = (value: unknown) => string | null;

/** What the checks below know of a schema; `test/records.test.ts` holds them to it. */
export const knownKeywords: ReadonlySet<string> = new Set([
  '$schema',
  'type',
  'properties',
  'required',
  'items',
  'anyOf',
  'enum',
  'const',
  'format',
  'pattern',
  'minLength',
  'minItems',
  'minimum',
  'maximum',
]);

const below = (key: string | number, fault: string): string => (fault === '' ? `${key}` : `${key}.${fault}`);

const checkString = ({ pattern, minLength = 0, ...schema }: Schema): ShapeCheck => {
  const form = pattern === undefined ? null : new RegExp(pattern);
  const words = schema.enum ? new Set(schema.enum) : schema.const === undefined ? null : new Set([schema.const]);
  return (value) =>
    typeof value === 'string' &&
    value.length >= minLength &&
    (words === null || words.has(value)) &&
    (form === null || form.test(value))
      ? null
      : '';
};

const checkInteger = ({ minimum = -Infinity, maximum = Infinity }: Schema): ShapeCheck => {
  return (value) => (Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum ? null : '');
};

const checkList = ({ items = {}, minItems = 0 }: Schema): ShapeCheck => {
  const checkItem = checkShape(items);
  return (value) => {
    if (!Array.isArray(value) || value.length < minItems) return '';
    for (let at = 0; at < value.length; at++) {
      const fault = checkItem(value[at]);
      if (fault !== null) return below(at, fault);
    }
    return null;
  };
};

/** Every key is always there. */
const checkObject = ({ properties = {} }: Schema): ShapeCheck => {
  const checks = Object.entries(properties).map(([key, schema]) => [key, checkShape(schema)] as const);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    for (const [key, check] of checks) {
      const fault = check((value as Record<string, unknown>)[key]);
      if (fault !== null) return below(key, fault);
    }
    return null;
  };
};

const checkOneOf = (schemas: readonly Schema[]): ShapeCheck => {
  const checks = schemas.map(checkShape);
  return (value) => {
    let first: string | null = null;
    for (const check of checks) {
      const fault = check(value);
      if (fault === null) return null;
      first ??= fault;
    }
    return first;
  };
};

/** The check a schema stands for. */
export const checkShape = (schema: Schema): ShapeCheck => {
  if (schema.anyOf) return checkOneOf(schema.anyOf);
  if (Array.isArray(schema.type)) return checkOneOf(schema.type.map((type) => ({ ...schema, type })));
  if (schema.type === 'object') return checkObject(schema);
  if (schema.type === 'array') return checkList(schema);
  if (schema.type === 'string') return checkString(schema);
  if (schema.type === 'integer') return checkInteger(schema);
  if (schema.type === 'boolean') return (value) => (typeof value === 'boolean' ? null : '');
  return (value) => (value === null ? null : '');
};
