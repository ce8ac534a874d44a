import { assert } from 'chai';
import type { ImportRecord } from '../../../../src/core/imports/importRecords';
import type { ImportAnswers } from '../../../../src/core/imports/importSource';
import type { NotImported, ReadContext, SourceRead } from '../../../../src/core/imports/readImport';
import { readSource } from '../../../../src/core/imports/readSource';
import { normalForm } from '../../../../src/core/text/normalForm';

/** What readers know: two people, on a day in March. */
const context: ReadContext = {
	now: { today: '2026-03-10', epochMs: Date.parse('2026-03-10T05:00:00Z'), zone: 'Asia/Jakarta' },
	zone: 'Asia/Jakarta',
	isPerson: written => ['ani', 'budi'].includes(normalForm(written)),
	pairs: [],
};

/** Reads a source that may be refused. */
export const tryToRead = (name: string, content: string | Uint8Array, answers: ImportAnswers = {}): Promise<SourceRead | NotImported> =>
	readSource({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }, answers, context);

/** Reads a source. */
export async function read(name: string, content: string | Uint8Array, answers: ImportAnswers = {}): Promise<SourceRead> {
	const result = await tryToRead(name, content, answers);
	assert.ok(!('refused' in result), JSON.stringify(result));
	return result;
}

/** A record with all that is in it: without its line as written and what is empty, and each issue and rest as one text. */
export function short({ issues, rest, ...record }: ImportRecord): Readonly<Record<string, unknown>> {
	const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);
	return {
		...Object.fromEntries(Object.entries(record).filter(([key, value]) => key !== 'written' && !isEmpty(value))),
		...(issues.length > 0 && { issues: issues.map(({ code, value, offered }) => [code, value, ...offered ?? []].filter(text => text !== undefined).join(' ')) }),
		...(rest.length > 0 && { rest: rest.map(({ name, text }) => `${name}: ${text}`) }),
	};
}

/** The records of a source in their short form. */
export const records = async (name: string, content: string | Uint8Array, answers: ImportAnswers = {}): Promise<readonly object[]> =>
	(await read(name, content, answers)).records.map(short);

/** The keys of the columns of a source. */
export const keys = async (name: string, content: string | Uint8Array, answers: ImportAnswers = {}): Promise<readonly string[]> =>
	(await read(name, content, answers)).columns.map(({ key }) => key);
