import { keyHelp, wordHelp } from '../words/keyHelp';
import { type FileKind, rootShapes } from '../record/fileKinds';
import type { AnyShape } from '../record/shape';
import { valueSets } from '../record/valueSets';

/** The kinds of files that have a JSON Schema; `reflection` is a note's head. */
export const schemaKinds = ['session', 'sessionList', 'pair', 'programme', 'people', 'reflection'] as const satisfies readonly FileKind[];
export type SchemaKind = (typeof schemaKinds)[number];

type Schema = Readonly<Record<string, unknown>>;
type Definitions = Record<string, Schema>;
type FieldsShape = Extract<AnyShape, { is: 'fields' }>;

/**
 * The JSON Schema (draft-07, which editors know best) of a kind of file, for editors without our help. It knows the
 * canonical keys and words only, and is open to others. Wherever a value may stand it may also be empty (`done_on:`).
 */
export function jsonSchema(kind: SchemaKind): object {
	const definitions: Definitions = {};
	const root = describe(rootShapes[kind], kind, definitions);
	// These two may also be their list alone, without a key above it.
	const bare = kind === 'sessionList' ? 'session' : kind === 'people' ? 'people.people' : undefined;
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		$id: `mentor-notes:${kind}`,
		title: `Mentor Notes: ${kind}`,
		...(bare === undefined ? root : { anyOf: [root, { type: 'array', items: { $ref: `#/definitions/${bare}` } }] }),
		...(Object.keys(definitions).length > 0 && { definitions }),
	};
}

function describe(shape: AnyShape, place: string, definitions: Definitions): Schema {
	switch (shape.is) {
		case 'word':
			return describeWord(shape.words, place);
		case 'whole':
			return {
				type: ['integer', 'string', 'null'],
				minimum: shape.least,
				maximum: shape.most,
				pattern: '^[+-]?\\d{1,9}$',
				patternErrorMessage: 'Write a whole number.',
			};
		case 'day':
			return {
				type: ['string', 'null'],
				pattern: `^${dayPattern}$`,
				patternErrorMessage: 'Write year-month-day, such as 2021-08-13.',
			};
		case 'moment':
			return {
				type: ['string', 'null'],
				pattern: `^${dayPattern}((T|t|\\s+)${timePattern})?$`,
				patternErrorMessage: 'Write year-month-day, with a time or without: 2021-08-13T13:00+07:00.',
			};
		case 'time':
			// YAML reads `13.30` as a number.
			return {
				type: ['string', 'number', 'null'],
				pattern: `^${timePattern}$`,
				patternErrorMessage: 'Write hours and minutes, such as 13:00.',
				minimum: 0,
				exclusiveMaximum: 24,
			};
		case 'list': {
			const item = describeItem(shape.item, place, definitions);
			return { anyOf: [{ type: 'array', items: item }, item] };
		}
		case 'wordOrList':
			return {
				anyOf: [
					{ ...anyText, examples: Object.keys(valueSets) },
					{ type: 'array', items: describeItem(shape.item, place, definitions) },
				],
			};
		case 'fields':
			return describeFields(shape, place, definitions);
		case 'aside':
			// Sessions; here a lone one is not read, so only a list will do.
			return {
				type: ['array', 'null'],
				items: describeItem(shape.shape.is === 'list' ? shape.shape.item : shape.shape, 'session', definitions),
			};
		default:
			return anyText;
	}
}

/**
 * Text takes what stands in the file, whatever YAML makes of it: string, number, boolean, nothing. Said by what it is
 * not, since editors would offer `true`, `false` and `null` for every title otherwise.
 */
const anyText: Schema = { not: { type: ['object', 'array'] } };

/** What `parseDay` reads: year first, or day first with numbers or a month's name. */
const dayPattern = '(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}\\s+[A-Za-z]{3,10}\\.?\\s+\\d{4})';

/** What `parseTime` reads. */
const timePattern = '\\d{1,2}[:.]\\d{2}([:.]\\d{2}(\\.\\d+)?)?(\\s*([Ww][Ii][Tt][Aa]?|[Ww][Ii][Bb]|[Zz]|[+-]\\d{2}(:?\\d{2})?))?';

function describeWord(words: readonly string[], place: string): Schema {
	const help = words.map(word => wordHelp[`${place}.${word}`]?.en);
	return { enum: [...words, null], ...(!help.includes(undefined) && { enumDescriptions: [...help, 'Not said.'] }) };
}

/** An entry of a list. A map is described once, by its place, since it may stand in several ways. */
function describeItem(shape: AnyShape, place: string, definitions: Definitions): Schema {
	if (shape.is !== 'fields') {
		return describe(shape, place, definitions);
	}
	definitions[place] ??= describe(shape, place, definitions);
	return { $ref: `#/definitions/${place}` };
}

function describeFields({ fields: known, lone }: FieldsShape, place: string, definitions: Definitions): Schema {
	const properties = Object.fromEntries(Object.entries(known).map(([key, shape]) => {
		const help = keyHelp[`${place}.${key}`];
		return [key, { ...(help && { description: help.en }), ...describe(shape, `${place}.${key}`, definitions) }];
	}));
	const map = { type: place.includes('.') ? ['object', 'null'] : 'object', properties, additionalProperties: true };
	if (place === 'session') {
		return { ...map, anyOf: [{ required: ['date'] }, { required: ['start'] }] };
	}
	const short = lone === undefined ? undefined : known[lone];
	return short ? { anyOf: [map, describe(short, `${place}.${lone ?? ''}`, definitions)] } : map;
}
