import type { NotImported, SourceRead } from '../core/imports/readImport';
import { nearest } from '../core/text/nearest';
import { normalForm } from '../core/text/normalForm';
import { plainText } from '../core/text/plainText';
import type { Words } from '../core/words/words';
import { UsageError } from './output';
import { sentences } from './wordsOf';

/** The columns of `--map`, each by its header or number, with the keys that they are read as. Throws a `UsageError` for an unknown one. */
export function columnsAsked(
	asked: readonly (readonly [column: string, key: string])[], read: SourceRead | NotImported, words: Words,
): ReadonlyMap<number, string> | undefined {
	const say = sentences(words).import;
	if ('refused' in read) {
		return undefined;
	}
	if (read.columns.length === 0) {
		throw new UsageError(say.noColumns);
	}
	return new Map(asked.map(([column, key]) => {
		const at = read.columns.findIndex(({ name }) => normalForm(name) === normalForm(column));
		const number = /^\d{1,3}$/.test(column) ? Number(column) - 1 : -1;
		const found = at === -1 && read.columns[number] ? number : at;
		if (found === -1) {
			throw new UsageError(say.noColumn(plainText(column), read.columns.map(({ name }, i) => plainText(name) || String(i + 1))));
		}
		const keys = [...new Set([...read.columnKeys, 'ignore'])];
		if (!keys.includes(key)) {
			throw new UsageError(say.noKey(plainText(key), nearest(key, keys), keys));
		}
		return [found, key] as const;
	}));
}
