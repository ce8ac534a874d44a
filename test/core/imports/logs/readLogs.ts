import type { ImportIssue } from '../../../../src/core/imports/importIssue';
import type { ImportAnswers } from '../../../../src/core/imports/importSource';
import { readMarkdownLog, readOrgLog } from '../../../../src/core/imports/logs/readLog';
import type { NotImported, ReadContext } from '../../../../src/core/imports/readImport';

/** A programme in Jakarta on 10 March 2026, with Ani and Budi. */
export const context: ReadContext = {
	now: { today: '2026-03-10', epochMs: Date.parse('2026-03-10T05:00:00Z'), zone: 'Asia/Jakarta' },
	zone: 'Asia/Jakarta',
	isPerson: written => /^(?:ani|budi)$/i.test(written.trim()),
	pairs: ['ani-budi', 'dewi-eko'],
};

/** What a log was read as; records without what is empty in them, and without the line that they show. */
export interface LogAsRead {
	readonly format: string;
	readonly issues: readonly ImportIssue[];
	readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** Reads the lines of a log by its name. */
export async function readLog(name: string, lines: readonly string[], answers: ImportAnswers = {}): Promise<LogAsRead | NotImported> {
	const read = name.endsWith('.org') ? readOrgLog : readMarkdownLog;
	const found = await read({ name, bytes: Buffer.from(`${lines.join('\n')}\n`) }, answers, context);
	return 'refused' in found ? found : {
		format: found.format,
		issues: found.issues,
		records: found.records.map(record => Object.fromEntries(Object.entries(record).filter(([key, value]) =>
			key !== 'kind' && key !== 'written' && value !== '' && !(Array.isArray(value) && value.length === 0)))),
	};
}
