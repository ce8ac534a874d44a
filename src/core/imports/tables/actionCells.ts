import { dayInSentence } from '../../time/dayInSentence';
import type { Day } from '../../time/days';
import type { ActionRecord } from '../importRecords';
import type { ReadContext } from '../readImport';

/** Reads an action of one line: a known person with a colon or `@` before it is its owner, a day by which it is due is read at its end. */
export function actionOf(written: string, date: Day | undefined, { now, isPerson }: ReadContext): ActionRecord {
	const [, box, text = written] = /^\[([ xX]?)\]\s+(.*)$/su.exec(written) ?? [];
	const [, colon, afterColon] = /^@?([^:：\n]{1,60})[:：]\s+(\S.*)$/su.exec(text) ?? [];
	const [, at, afterAt] = /^@(\S{1,60})\s+(\S.*)$/su.exec(text) ?? [];
	const [owner, rest] = colon !== undefined && isPerson(colon.trim()) ? [colon.trim(), afterColon!]
		: at !== undefined && isPerson(at) ? [at, afterAt!] : [undefined, text];
	const due = rest.length > 300 ? undefined : dayInSentence(rest, date === undefined ? now : { ...now, today: date }, date);
	const isAtEnd = due !== undefined && due.by !== 'nothing' && due.isWholeDay && due.alternatives === undefined && /^[\s).]*$/.test(rest.slice(due.end));
	const words = isAtEnd ? rest.slice(0, due.start).replace(/[\s,;(–—-]+$/u, '') : rest;
	return {
		text: words === '' ? rest : words,
		...(owner !== undefined && { owner }),
		...(isAtEnd && words !== '' && { due: due.day }),
		isDone: box === 'x' || box === 'X',
	};
}
