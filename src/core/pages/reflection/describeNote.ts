import type { ParsedFile } from '../../files/parsedFile';
import { nameOfPerson, pairOf, type Programme } from '../../programme/programme';
import type { Pair } from '../../record/pair';
import { readersOf } from '../../views/noteReaders';
import { findTemplate, nameOfTemplate } from '../../programme/findTemplate';
import { plainText } from '../../text/plainText';
import { describeProblem, type Words } from '../../words/words';
import type { HeadLine } from './protocol';

/** The head of a reflection in words: session, author, the pair's goals, day, template, and who can read it. */
export function describeNote(file: ParsedFile, programme: Programme, words: Words): readonly HeadLine[] {
	const { reflection } = file;
	if (!reflection) {
		return file.broken ? [{ label: words.page.brokenHead, value: describeProblem(file.broken, words), warning: true }] : [];
	}
	const session = reflection.session === undefined ? undefined : programme.sessionsById.get(reflection.session);
	const date = reflection.date ?? session?.date;
	const known = reflection.template === undefined ? undefined : findTemplate(reflection.template, programme);
	const template = known ? nameOfTemplate(known, words.language) : reflection.template;
	const lines: HeadLine[] = [];
	if (session) {
		lines.push({ label: words.page.session, value: plainText([words.day(session.date), session.title].filter(part => part !== undefined).join(' · ')), opensSession: true });
	} else if (reflection.session !== undefined) {
		lines.push({ label: words.page.session, value: words.page.unknownSession(plainText(reflection.session)), warning: true });
	}
	if (reflection.author !== undefined) {
		lines.push({ label: words.page.author, value: plainText(nameOfPerson(programme, reflection.author)) });
	}
	const goals = session ? openGoals(pairOf(programme, session)) : [];
	if (goals.length > 0) {
		lines.push({ label: words.notePage.goals, value: goals });
	}
	// The session's own line has its day already.
	if (date !== undefined && date !== session?.date) {
		lines.push({ label: words.page.date, value: words.day(date) });
	}
	if (template !== undefined) {
		lines.push({ label: words.page.template, value: plainText(template) });
	}
	const { sentence, warning } = readersOf(reflection, programme, words);
	return [...lines, { label: words.page.readers, value: sentence, warning }];
}

/** The pair's goals that are still to be reached. */
function openGoals(pair: Pair | undefined): readonly string[] {
	return (pair?.goals ?? []).filter(({ state }) => state !== 'reached' && state !== 'dropped').map(({ text = '' }) => plainText(text)).filter(text => text !== '');
}
