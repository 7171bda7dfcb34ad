import { fetchFlags } from '../fetch/flags.ts';

/** The commands and their flags, as data: name, help, default and examples stand together, and parsing and `--help` come from here. */

export interface Flag {
  /** As it is written: `-o, --output <file>`, `--resume`, `--no-text`. */
  flags: string;
  help: string;
  /** What holds where the flag is not given, in words, for `--help`. */
  default?: string;
  choices?: readonly string[];
  /** May be given more than once. */
  many?: boolean;
  /** A heading of its own in `--help`. */
  group?: string;
}

export interface CommandSpec {
  summary: string;
  /** The operands, as commander writes them. */
  operands: string;
  about: string;
  flags: readonly Flag[];
  examples: readonly (readonly [string, string])[];
}

const output: Flag = {
  flags: '-o, --output <file>',
  help: 'write to FILE.part and rename it at the end; .gz and .zst compress',
  default: 'standard output',
};

export const commands = {
  extract: {
    summary: 'pages in, one JSON line a page out (the default command)',
    operands: '[inputs...]',
    about:
      'Reads HTML files, folders (walked in byte order of paths: .html .htm .xhtml, also .gz), globs, URLs, .jsonl files and "-" (standard input), and writes one checked JSON line for each page.',
    flags: [
      output,
      {
        flags: '--rejects <file>',
        help: 'a JSON line for each input that gave no valid record; "-": among the records',
        default: 'a line each on standard error',
      },
      {
        flags: '--list <file>',
        help: 'inputs from a file, one a line, optionally a tab and its retrievedAt; "-": standard input',
        many: true,
      },
      {
        flags: '--from <form>',
        help: 'what standard input, a URL or a file whose ending does not tell holds',
        choices: ['html', 'jsonl', 'list', 'feed', 'sitemap'],
        default: 'html',
      },
      {
        flags: '--shape <shape>',
        help: 'a line a page, or a flat line a mention',
        choices: ['page', 'fact'],
        default: 'page',
      },
      { flags: '--only <kinds>', help: 'dates,documents,people,views,related: leave the others empty', default: 'all' },
      {
        flags: '--retrieved-at <iso>',
        help: 'when the pages were read off the web: relative times in related lists hang on it',
        default: "the list's, the response's or the saved page's own",
      },
      { flags: '--resume', help: 'go on where a stopped run with the same inputs and output was' },
      { flags: '--append', help: 'add the lines to an output that stands, at the end of the run, whole or not at all' },
      { flags: '--unordered', help: 'records as they are finished, not in the order of inputs' },
      {
        flags: '-j, --jobs <n>',
        help: 'worker threads; 0: none',
        default: "the machine's cores for a batch, none for one page",
      },
      { flags: '--no-text', help: '"text" is null and "blocks" is []; spans and textDigest stay' },
      { flags: '--allow-empty', help: 'no page found in the inputs is no error' },
      { flags: '--progress', help: 'a bar on standard error', default: 'where that is a terminal' },
      { flags: '--no-progress', help: 'no bar' },
      { flags: '-q, --quiet', help: 'say nothing on standard error but what stops the run' },
      {
        flags: '--log <form>',
        help: 'what standard error says: sentences, or a JSON line for each event',
        choices: ['json', 'text'],
        default: 'text',
      },
      ...fetchFlags.map((flag) => ({ ...flag, group: 'Fetching:' })),
    ],
    examples: [
      ['trichluc page.html', 'one page to standard output'],
      ['trichluc saved/ -o records.jsonl --rejects rejects.jsonl', 'a folder, rejects kept beside the records'],
      [
        'zcat pages.jsonl.gz | trichluc --from jsonl - --shape fact -o facts.jsonl',
        'pages from a pipeline, a line a mention',
      ],
    ],
  },
  schema: {
    summary: 'print the JSON Schema (2020-12) of page, fact or reject records',
    operands: '[page|fact|reject]',
    about: 'Prints the JSON Schema of what extract writes: page (the default), fact or reject.',
    flags: [],
    examples: [
      ['trichluc schema', 'of page records'],
      ['trichluc schema fact > fact.schema.json', 'of fact lines, into a file'],
    ],
  },
  check: {
    summary: 'read records back: schema, and that every span says what the text says',
    operands: '[file]',
    about:
      'Reads lines of page, fact and reject records ("-": standard input) and says what is wrong with which. Ends with 0 where all are good, with 3 where some are bad.',
    flags: [
      {
        flags: '--pages <file>',
        help: 'the page records that fact lines were drawn from: their spans are checked against these',
      },
      { flags: '-q, --quiet', help: 'only what is wrong' },
    ],
    examples: [
      ['trichluc check records.jsonl', 'page records'],
      ['trichluc check facts.jsonl --pages records.jsonl', 'fact lines against the texts they quote'],
    ],
  },
  score: {
    summary: 'precision, recall and F1 against hand-made gold',
    operands: '[gold] [records]',
    about: 'Compares page records with gold: a folder of one JSON file a page, or a .jsonl file of sentences.',
    flags: [
      { flags: '--json', help: 'the figures as one line of JSON' },
      {
        flags: '--misses <kind>',
        help: 'what was missed or found wrongly, in place of figures',
        choices: ['page', 'dates', 'documents', 'people'],
      },
    ],
    examples: [
      ['trichluc score gold/ records.jsonl', 'the figures'],
      ['trichluc score gold/ records.jsonl --misses dates', 'what to mend in dates'],
    ],
  },
} satisfies Record<string, CommandSpec>;
