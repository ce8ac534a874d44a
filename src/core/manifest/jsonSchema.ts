import { keyHelp, wordHelp } from '../words/keyHelp';
import { type FileKind, rootShapes } from '../record/fileKinds';
import type { AnyShape, FieldsShape } from '../record/shape';
import { valueSets } from '../record/valueSets';

/** The kinds of files that have a JSON Schema; `reflection` is a note's front matter. */
export const schemaKinds = ['session', 'sessionList', 'pair', 'programme', 'people', 'reflection'] as const satisfies readonly FileKind[];
/** One kind of file with a JSON Schema. */
export type SchemaKind = (typeof schemaKinds)[number];

type Schema = Readonly<Record<string, unknown>>;
type Definitions = Record<string, Schema>;

/**
 * Returns the JSON Schema (draft-07, which most editors support) of a kind of file, for editors without this extension. It has only
 * canonical keys and words and permits others. Every value may also be empty (`done_on:`).
 */
export function jsonSchema(kind: SchemaKind): object {
	const definitions: Definitions = {};
	const root = describe(rootShapes[kind], kind, definitions);
	// These two may also consist of the list only, without its key.
	const bare = kind === 'sessionList' ? 'session' : kind === 'people' ? 'people.people' : undefined;
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		$id: `mentor-notes:${kind}`,
		title: `Mentor Notes: ${kind}`,
		...(bare === undefined ? root : { anyOf: [root, { type: 'array', items: { $ref: `#/definitions/${bare}` } }] }),
		...(Object.keys(definitions).length > 0 && { definitions }),
	};
}

function describe(shape: AnyShape, path: string, definitions: Definitions): Schema {
	switch (shape.is) {
		case 'word':
			return describeWord(shape.words, path);
		case 'whole':
			return {
				type: ['integer', 'string', 'null'],
				minimum: shape.min,
				maximum: shape.max,
				pattern: shape.unit === undefined ? '^[+-]?\\d{1,9}$' : '\\d|jam|menit|hari|minggu|bulan|tahun|hour|minute|week|month|year',
				patternErrorMessage: 'Write a whole number.',
			};
		case 'day':
			return {
				type: ['string', 'null'],
				pattern: dayPattern,
				patternErrorMessage: 'Write year-month-day, such as 2021-08-13.',
			};
		case 'moment':
			return {
				type: ['string', 'null'],
				pattern: dayPattern,
				patternErrorMessage: 'Write year-month-day, with a time or without: 2021-08-13T13:00+07:00.',
			};
		case 'time':
			// YAML parses `13.30` as a number.
			return {
				type: ['string', 'number', 'null'],
				pattern: timePattern,
				patternErrorMessage: 'Write hours and minutes, such as 13:00.',
				minimum: 0,
				exclusiveMaximum: 24,
			};
		case 'list': {
			const item = describeItem(shape.item, path, definitions);
			return { anyOf: [{ type: 'array', items: item }, item] };
		}
		case 'wordOrList':
			return {
				anyOf: [
					{ ...anyText, examples: Object.keys(valueSets) },
					{ type: 'array', items: describeItem(shape.item, path, definitions) },
				],
			};
		case 'fields':
			return describeFields(shape, path, definitions);
		case 'aside':
			// Sessions; unlike elsewhere, a single session without a list is not accepted.
			return {
				type: ['array', 'null'],
				items: describeItem(shape.shape.is === 'list' ? shape.shape.item : shape.shape, 'session', definitions),
			};
		default:
			return anyText;
	}
}

/** Any scalar. Written as an exclusion, since editors would otherwise suggest `true`, `false` and `null` for every title. */
const anyText: Schema = { not: { type: ['object', 'array'] } };

const date = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = "(?:\\d{4}|'?\\d{2})";
const monthName = `(?:${
	'jan feb peb mar mrt apr may mei jun jul aug agu agt ags sep okt oct nov nop dec des'.split(' ')
		.map(name => name.replaceAll(/[a-z]/g, letter => `[${letter.toUpperCase()}${letter}]`)).join('|')
})[A-Za-z]*\\.?`;
/** The forms of a date with its year. Words may be before it (*Rabu, 25 Agustus 2021*), and a time behind it; the extension reads them. */
const dayPattern = `^(?:[A-Za-z]\\D*)?(?:${[
	`\\d{4}[-/.]${month}[-/.]${date}`,
	`${date} ?[-/.] ?${month} ?[-/.] ?${year}`,
	`${date}(?:st|nd|rd|th)?[ -/]?(?:of )?${monthName}[ -/]?${year}`,
	`${monthName}[ -]?(?:the )?${date}(?:st|nd|rd|th)?,?[ -]?${year}`,
	`\\d{4}[ -]${monthName}[ -]${date}`,
	`[A-Za-z]+ ${monthName} \\d{4}`,
].join('|')})(?:[Tt ,)].*)?$`;

/** The forms of a time, with words around it; in words alone (*jam dua siang*), those that it begins with. */
const timePattern = '^(?:[A-Za-z@]\\D*)?(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d(?:[:.]\\d{2}(?:\\.\\d+)?)?)?(?: *[A-Za-z+–—-].*| +)?$'
	+ '|^(?:[Jj]am|[Pp]u?ku?l?|[Nn]oon|[Mm]id|[Tt]engah|[Ss]etengah|[Hh]alf|[Qq]uarter)';

function describeWord(words: readonly string[], path: string): Schema {
	const help = words.map(word => wordHelp[`${path}.${word}`]?.en);
	return { enum: [...words, null], ...(!help.includes(undefined) && { enumDescriptions: [...help, 'Not set.'] }) };
}

/** Describes a list item. A map is defined once by its path, since it may be used in several forms. */
function describeItem(shape: AnyShape, path: string, definitions: Definitions): Schema {
	if (shape.is !== 'fields') {
		return describe(shape, path, definitions);
	}
	definitions[path] ??= describe(shape, path, definitions);
	return { $ref: `#/definitions/${path}` };
}

function describeFields({ fields: known, scalarKey: lone, list }: FieldsShape, path: string, definitions: Definitions): Schema {
	const properties = Object.fromEntries(Object.entries(known).map(([key, shape]) => {
		const help = keyHelp[`${path}.${key}`];
		return [key, { ...(help && { description: help.en }), ...describe(shape, `${path}.${key}`, definitions) }];
	}));
	const map = { type: path.includes('.') ? ['object', 'null'] : 'object', properties, additionalProperties: true };
	if (path === 'session') {
		return { ...map, anyOf: [{ required: ['date'] }, { required: ['start'] }] };
	}
	if (list) {
		const item = describeItem(list.item, path, definitions);
		return { anyOf: [map, { type: 'array', items: item }, anyText] };
	}
	const short = lone === undefined ? undefined : known[lone];
	return short ? { anyOf: [map, describe(short, `${path}.${lone ?? ''}`, definitions)] } : map;
}
