import * as vscode from 'vscode';
import { nameOf, type Uri } from '../../../core/text/uri';
import type { Plan } from '../../../core/plans/plan';
import { isPrivateNote, planTurnIntoAction } from '../../../core/plans/reflection/planTurnIntoAction';
import { ownerFrom } from '../../../core/programme/openActions';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import { impliedSessionId } from '../../../core/files/layout';
import type { Reflection } from '../../../core/notes/reflection';
import type { Session } from '../../../core/record/session';
import { actionLineAt, type ActionLine } from '../../../core/notes/actionLines';
import { nowIn } from '../../../core/programme/timing';
import type { Day } from '../../../core/time/days';
import { parseWhen } from '../../../core/time/parseWhen';
import { plainText } from '../../../core/text/plainText';
import { reflectingWords } from '../../../core/words/lateWords';
import { askText } from '../../ask/ask';
import { askDueDay } from '../../ask/askWhen';
import { runSteps, step } from '../../ask/questionSteps';
import { inform } from '../../platform/notify';
import { UserError } from '../../platform/userError';
import { textOf } from '../../write/changeFiles';
import { showSession } from '../../pages/session/showSession';
import type { Services } from '../../services';

/** A line of a note, as it was when the command was called. */
interface NoteLine {
	readonly uri: Uri;
	readonly line: number;
	readonly content: ActionLine;
	/** The due day that was given with the line. */
	readonly due?: Day;
	readonly isPrivate: boolean;
	readonly programme: Programme;
	readonly reflection: Reflection;
	readonly session: Session;
}

interface Known {
	readonly text?: string;
	/** Empty for no due day. */
	readonly due?: Day;
}

/**
 * `mentorNotes.turnIntoAction`: adds the line at the cursor, or the one that it was called on, as an action of its author to the
 * session's file. For a private note it first shows what becomes visible.
 */
export const turnIntoAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language, writer } = services;
	const { words } = language;
	const { turn } = reflectingWords[words.language];
	const line = await noteLine(services, argument);
	const { programme, reflection, session } = line;
	const author = reflection.author ?? await services.author.of(programme);
	const owner = author === undefined ? undefined : ownerFrom(programme, author).key;
	const ownerName = owner === undefined ? undefined : plainText(nameOfPerson(programme, owner));
	const title = [turn.title, ownerName ?? '', words.day(session.date), plainText(session.title ?? '', 60)]
		.filter(part => part !== '').join(' · ');
	const validate = (text: string): string | undefined => text === '' ? words.actions.textNeeded : undefined;
	const check = (day: Day): string | undefined =>
		day < session.date ? words.actions.dueBeforeSession(words.day(session.date)) : undefined;
	const known = await runSteps<Known>(line.due === undefined ? {} : { due: line.due }, [
		step('text', (_known, progress) => askText({ ...progress, title, placeholder: turn.what }, line.content.words, { validate })),
		step('due', (_known, progress) => askDueDay(services, { ...progress, title, placeholder: words.actions.whenDue, check })),
	]);
	if (known?.text === undefined) {
		return;
	}
	const due = known.due === '' ? undefined : known.due;
	if (line.isPrivate) {
		const detail = turn.visibleDetail(known.text, ownerName, due === undefined ? undefined : words.day(due));
		if (await inform(turn.visible, [turn.make], detail) !== turn.make) {
			return;
		}
	}
	const action = { text: known.text, ...(owner !== undefined && { owner }), ...(due !== undefined && { due }) };
	await writer.apply(await planOf(services, line, action));
	// Not awaited: the command ends although the notification stays.
	inform(turn.added(words.day(session.date)), [turn.open])
		.then(chosen => chosen === turn.open ? showSession(services, session) : undefined)
		.catch(services.report);
};

/** Plans by the present text of both files. Throws a `UserError` if either has changed or can't be edited. */
async function planOf(
	{ store, language }: Services,
	{ uri, line, content, isPrivate, programme, reflection, session }: NoteLine,
	action: Parameters<typeof planTurnIntoAction>[0]['action'],
): Promise<Plan> {
	const { words } = language;
	const { turn } = reflectingWords[words.language];
	const gone = new UserError(turn.sessionGone(plainText(session.id)));
	const present = store.index.programmeOf(uri)?.sessionsById.get(session.id);
	// The file of a session with a syntax error has no session; a problem in it describes why.
	const file = store.index.facts(present?.uri ?? session.uri);
	if (!file) {
		throw gone;
	}
	const text = await textOf(file.uri).catch(() => { throw gone; });
	const noteText = await textOf(uri).catch(() => { throw new UserError(turn.noteChanged); });
	const link = reflectingWords[reflection.language ?? programme.file?.language ?? words.language].turn.link;
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

/** Finds the line, its reflection and its session. Throws a `UserError` if one of them is missing. */
async function noteLine({ store, language, clock }: Services, argument: unknown): Promise<NoteLine> {
	await store.whenRead();
	const { words } = language;
	const { turn } = reflectingWords[words.language];
	const location = locationOf(argument);
	const file = location && store.index.facts(location.uri);
	const programme = location && store.index.programmeOf(location.uri);
	if (!location || file?.kind !== 'reflection' || !programme) {
		throw new UserError(turn.noLine);
	}
	const { uri, line } = location;
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
	const broken = programme.broken.find(({ kind, uri: brokenUri, sessions }) =>
		kind === 'session' && sessions.length === 0 && impliedSessionId(brokenUri, undefined) === id);
	if (!session && broken) {
		throw new UserError(words.say.notEditable(plainText(nameOf(broken.uri))));
	}
	if (!session) {
		throw new UserError(id === undefined ? turn.noSession : turn.sessionGone(plainText(id)));
	}
	const isPrivate = isPrivateNote(uri, programme.folder, text);
	const due = location.due === undefined ? undefined : parseWhen(location.due, nowIn(programme, clock.now()), 'future')?.date;
	const isLater = due !== undefined && due >= session.date;
	return { uri, line, content, isPrivate, programme, reflection: file.reflection, session, ...isLater && { due } };
}

/** A line of a note, and its due date as typed. */
interface RequestedLine {
	readonly uri: Uri;
	readonly line: number;
	readonly due?: string;
}

/** Returns the line that the argument names, else the one at the cursor. Undefined if the argument is another file than the active one. */
function locationOf(argument: unknown): RequestedLine | undefined {
	const editor = vscode.window.activeTextEditor;
	const active = editor && { uri: editor.document.uri.toString(), line: editor.selection.active.line };
	if (argument === undefined) {
		return active;
	}
	if (argument instanceof vscode.Uri) {
		return active?.uri === argument.toString() ? active : undefined;
	}
	const { note, opens } = propertiesOf(argument);
	const { uri, line, due } = propertiesOf(note);
	if (typeof uri === 'string' && typeof line === 'number' && Number.isSafeInteger(line) && line >= 0) {
		return { uri, line, ...typeof due === 'string' && { due } };
	}
	return active !== undefined && propertiesOf(opens)['uri'] === active.uri ? active : undefined;
}

function propertiesOf(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {};
}
