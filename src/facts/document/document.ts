import type { DocumentFact } from '../../model.ts';
import type { Mention, Recogniser } from '../recogniser.ts';
import { findAliases, nameCodes } from './aliases.ts';
import { readCitations } from './citation.ts';
import { readLetterhead } from './letterhead.ts';
import { makeFacts } from './make-facts.ts';
import { pinpointText } from './pinpoint-text.ts';
import type { Decline } from './reader.ts';
import { findRelations } from './relations.ts';
import { resolve } from './resolve.ts';
import { scan } from './scan.ts';

/** Codes (30/2020/NĐ-CP, 290-QĐ/TW and kin), named laws, short forms and back-references. */
export const document: Recogniser<DocumentFact> = {
  kind: 'documents',
  rules: [
    'document/party-code',
    'document/normative-code',
    'document/administrative-code',
    'document/legislature-code',
    'document/dispatch-code',
    'document/joint-code',
    'document/judicial-code',
    'document/mass-code',
    'document/old-code',
    'document/shared-type',
    'document/elided-code',
    'document/short',
    'document/alias',
    'document/named-law',
    'document/amending-law',
    'document/draft-law',
    'document/shared-law-word',
    'document/shared-name',
    'document/law-abbreviation',
    'document/plenum-resolution',
    'document/back-reference',
  ],
  find: (text, context) => {
    const { masks, trace } = context;
    const decline: Decline = ({ start, end }, rule, why) =>
      trace?.({ kind: 'documents', rule, start, end, declined: why });
    const sightings = scan(text, masks, decline);
    const stops = readCitations(text, sightings, context);
    nameCodes(text, sightings);
    const own = readLetterhead(text, sightings);
    const relations = findRelations(text, sightings, stops);
    const facts = makeFacts(
      resolve(sightings, { relations, own, aliases: findAliases(text, sightings) }, decline),
      relations,
    );
    nameInFull(text.value, facts);
    if (trace)
      for (const fact of facts)
        for (const { start, end, rule } of fact.mentions)
          trace({ kind: 'documents', rule, start, end, declined: null });
    return facts;
  },
  mentions: (facts) =>
    facts
      .flatMap((fact, entity) =>
        fact.mentions.map(
          (mention): Mention => ({
            kind: 'document',
            start: mention.start,
            end: mention.end,
            entity,
            fields: {
              code: fact.code,
              type: fact.type,
              number: fact.number,
              year: fact.year,
              symbol: fact.symbol,
              family: fact.family,
              name: fact.name,
              nameYear: fact.nameYear,
              issuer: fact.issuer,
              date: fact.date,
              subject: fact.subject,
              relations:
                fact.relations.map(({ kind, document }) => `${kind}:d${String(document + 1)}`).join(',') || null,
              form: mention.form,
              pinpoint: mention.pinpoint ? pinpointText(mention.pinpoint) : null,
              candidates: mention.candidates.map((candidate) => `d${String(candidate + 1)}`).join(',') || null,
              warnings: fact.warnings.map(({ code }) => code).join(',') || null,
              rule: mention.rule,
            },
          }),
        ),
      )
      .sort((a, b) => a.start - b.start || a.end - b.end),
};

/** The press shortens one issuer everywhere: where the page also writes it in full, the full form is the issuer's name. */
const nameInFull = (text: string, facts: readonly DocumentFact[]): void => {
  const short = facts.filter((fact) => fact.issuer === 'Thủ tướng');
  if (short.length > 0 && text.includes('Thủ tướng Chính phủ'))
    for (const fact of short) fact.issuer = 'Thủ tướng Chính phủ';
};
