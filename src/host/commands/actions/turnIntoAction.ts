import * as vscode from 'vscode';
import { nameOf, type Uri } from '../../../core/text/uri';
import { isPrivateNote, planTurnIntoAction } from '../../../core/plans/planTurnIntoAction';
import { ownerFrom } from '../../../core/programme/openActions';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import { impliedSessionId } from '../../../core/files/layout';
import type { Reflection } from '../../../core/notes/reflection';
import type { Session } from '../../../core/record/session';
import { actionLineAt, type ActionLine } from '../../../core/notes/bodyLines';
import type { Day } from '../../../core/time/days';
import { plainText } from '../../../core/text/plainText';
import { wordsFor } from '../../../core/words/words';
import { askSteps, askText } from '../../ask/ask';
import { askDueDay } from '../../ask/askDueDay';
import { inform } from '../../platform/say';
import { UserError } from '../../platform/userError';
import { textOf } from '../changeFiles';
import { openAt } from '../openAt';
import type { Services } from '../services';

/** A line of a note, as it was when the command was called. */
interface SeenLine {
	readonly uri: Uri;
	readonly line: number;
	readonly content: ActionLine;
	readonly isPrivate: boolean;
	readonly programme: Programme;
	readonly reflection: Reflection;
	readonly session: Session;
}

interface Known {
	readonly text?: string;
	/** Empty where it has no due day. */
	readonly due?: Day;
}

/**
 * `mentorNotes.turnIntoAction`: the line at the cursor, or the one that it was called on, becomes an action of its author in the
 * session's file. From a private note it first shows what becomes visible, to whom, and writes no link.
 */
export const turnIntoAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language, writer } = services;
	const { words } = language;
	const { turn } = words.reflections;
	const seen = await seenLine(services, argument);
	const { programme, reflection, session } = seen;
	const author = reflection.author ?? await services.author.of(programme);
	const owner = author === undefined ? undefined : ownerFrom(programme, author).key;
	const ownerName = owner === undefined ? undefined : plainText(nameOfPerson(programme, owner));
	const title = [turn.title, ...(ownerName === undefined ? [] : [ownerName]), words.day(session.date), plainText(session.title ?? '', 60)].filter(part => part !== '').join(' · ');
	const known = await askSteps<Known>({}, [
		{
			needed: ({ text }) => text === undefined,
			ask: async (answers, progress) => {
				const text = await askText({ ...progress, title, placeholder: turn.what }, seen.content.words, typed => typed === '' ? words.actions.textNeeded : undefined);
				return typeof text === 'string' ? { ...answers, text } : text;
			},
		},
		{
			needed: ({ due }) => due === undefined,
			ask: async (answers, progress) => {
				const due = await askDueDay(services, { ...progress, title, placeholder: words.actions.whenDue, check: day => day < session.date ? words.actions.dueBeforeSession(words.day(session.date)) : undefined });
				return typeof due === 'string' ? { ...answers, due } : due;
			},
		},
	]);
	if (known?.text === undefined) {
		return;
	}
	const due = known.due === '' ? undefined : known.due;
	if (seen.isPrivate) {
		const detail = turn.visibleDetail(known.text, ownerName, due === undefined ? undefined : words.day(due));
		if (await inform(turn.visible, [turn.make], detail) !== turn.make) {
			return;
		}
	}
	await writer.apply(await planOf(services, seen, { text: known.text, ...(owner !== undefined && { owner }), ...(due !== undefined && { due }) }));
	// Nobody is kept waiting for an answer to what is only said.
	inform(turn.added(words.day(session.date)), [turn.open]).then(chosen => chosen === turn.open ? openAt(session.uri) : undefined).catch(services.report);
};

/** What to write, by both files as they are now. Throws a `UserError` that says why nothing is. */
async function planOf({ store, language }: Services, { uri, line, content, isPrivate, programme, reflection, session }: SeenLine, action: Parameters<typeof planTurnIntoAction>[0]['action']): Promise<Exclude<ReturnType<typeof planTurnIntoAction>, string | undefined>> {
	const { words } = language;
	const { turn } = words.reflections;
	const gone = new UserError(turn.sessionGone(plainText(session.id)));
	const present = store.index.programmeOf(uri)?.sessionsById.get(session.id);
	// A file that can't be read just now gives no session, and says so by its own problem.
	const file = store.index.facts(present?.uri ?? session.uri);
	if (!file) {
		throw gone;
	}
	const text = await textOf(file.uri).catch(() => { throw gone; });
	const noteText = await textOf(uri).catch(() => { throw new UserError(turn.noteChanged); });
	const link = wordsFor(reflection.language ?? programme.file?.language ?? words.language).reflections.turn.link;
	const plan = planTurnIntoAction({
		folder: programme.folder, note: { uri, text: noteText, line, seen: content.written, seenPrivate: isPrivate },
		session: { file, text, id: session.id }, action, link,
	});
	switch (plan) {
		case undefined:
			throw new UserError(words.say.notEditable(plainText(nameOf(file.uri))));
		case 'sessionGone':
			throw gone;
		case 'noteChanged':
		case 'isLinked':
			throw new UserError(turn[plan]);
		default:
			return plan;
	}
}

async function seenLine({ store, language }: Services, argument: unknown): Promise<SeenLine> {
	await store.whenRead();
	const { words } = language;
	const { turn } = words.reflections;
	const place = placeOf(argument);
	const file = place && store.index.facts(place.uri);
	const programme = place && store.index.programmeOf(place.uri);
	if (!place || file?.kind !== 'reflection' || !programme) {
		throw new UserError(turn.noLine);
	}
	const { uri, line } = place;
	if (!file.reflection) {
		throw new UserError(words.say.notEditable(plainText(nameOf(uri))));
	}
	const text = await textOf(uri);
	const content = actionLineAt(text, line);
	if (!content) {
		throw new UserError(turn.noLine);
	}
	const { session: id } = file.reflection;
	const session = id === undefined ? undefined : programme.sessionsById.get(id);
	const unread = programme.broken.find(({ kind, uri: at, sessions }) => kind === 'session' && sessions.length === 0 && impliedSessionId(at, undefined) === id);
	if (!session && unread) {
		throw new UserError(words.say.notEditable(plainText(nameOf(unread.uri))));
	}
	if (!session) {
		throw new UserError(id === undefined ? turn.noSession : turn.sessionGone(plainText(id)));
	}
	return { uri, line, content, isPrivate: isPrivateNote(uri, programme.folder, text), programme, reflection: file.reflection, session };
}

/** The line that was named, else the one at the cursor; undefined where the command was called on something else than is open. */
function placeOf(argument: unknown): { readonly uri: Uri; readonly line: number } | undefined {
	const editor = vscode.window.activeTextEditor;
	const active = editor && { uri: editor.document.uri.toString(), line: editor.selection.active.line };
	if (argument === undefined) {
		return active;
	}
	if (argument instanceof vscode.Uri) {
		return active?.uri === argument.toString() ? active : undefined;
	}
	const { note, opens } = (typeof argument === 'object' && argument !== null ? argument : {}) as { readonly note?: unknown; readonly opens?: unknown };
	const { uri, line } = (typeof note === 'object' && note !== null ? note : {}) as { readonly uri?: unknown; readonly line?: unknown };
	if (typeof uri === 'string' && typeof line === 'number' && Number.isSafeInteger(line) && line >= 0) {
		return { uri, line };
	}
	const row = (typeof opens === 'object' && opens !== null ? opens : {}) as { readonly uri?: unknown };
	return active !== undefined && row.uri === active.uri ? active : undefined;
}
