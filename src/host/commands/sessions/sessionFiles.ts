import * as vscode from 'vscode';
import { OpenRecord } from '../../../core/plans/changeRecord';
import type { Plan } from '../../../core/plans/plan';
import { planDelete, referrersOf } from '../../../core/plans/session/planDelete';
import { planMove } from '../../../core/plans/session/planMove';
import { describePair, menteesOf, mentorsOf, pairOf, type Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import { openActions, type Session } from '../../../core/record/session';
import { plainText } from '../../../core/text/plainText';
import { nameOf, type Uri } from '../../../core/text/uri';
import { changeWords, sessionFilesWords } from '../../../core/words/lateWords';
import { askPair } from '../../ask/askPair';
import { askSession, knownSession, type KnownSession } from '../../ask/askSession';
import { runSteps, type Step } from '../../ask/questionSteps';
import { warn } from '../../platform/notify';
import { openText, readBytes } from '../../platform/openText';
import { ChangedSince, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { textOf } from '../../write/changeFiles';
import { planFree } from '../../write/planFree';
import { withLinks } from '../../write/withLinks';

/** How many files are named in a question. */
const maxNames = 5;

/** `mentorNotes.deleteSession`: asks once, in words that say what goes and what stays, and deletes a session. */
export const deleteSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, writer, language: { words } } = services;
	const { title, none, button } = sessionFilesWords[words.language].delete;
	const start = await knownSession(services, argument, none);
	const { programme, session } = await runSteps<KnownSession>(start, [askSession(services, title)]) ?? {};
	const file = session && store.index.facts(session.uri);
	if (!programme || !session || !file) {
		return;
	}
	const document = await openText(session.uri);
	if (document.isDirty) {
		throw new UserError(words.finding.say.saveFirst(shown(session.uri)));
	}
	const question = askToDelete(services, programme, session, document.getText());
	if (await warn(question.message, [button], question.detail) === button) {
		await writer.apply(async () => {
			const bytes = await readBytes(session.uri);
			return required(services, session.uri, planDelete({ programme, file, text: await textOf(session.uri), bytes, session }));
		});
	}
};

function askToDelete(
	services: Services, programme: Programme, session: Session, text: string,
): { readonly message: string; readonly detail: string } {
	const say = sessionFilesWords[services.language.words.language].delete;
	const notes = (programme.reflectionsBySession.get(session.id) ?? []).map(({ uri }) => uri);
	const others = referrersOf(programme, session.id).map(({ uri }) => uri).filter(uri => uri !== session.uri && !notes.includes(uri));
	const isWholeFile = OpenRecord.session(text, session)?.isWholeText === true;
	return {
		message: say.ask(nameOfSession(services, programme, session)),
		detail: [
			isWholeFile ? say.wholeFile(shown(session.uri), openActions(session).length) : say.inList(shown(session.uri)),
			...notes.length > 0 ? [say.notesStay(listOf(notes))] : [],
			...others.length > 0 ? [say.referred(listOf(others))] : [],
		].join('\n\n'),
	};
}

/** What is known of a session to move. */
interface KnownMove extends KnownSession {
	/** The pair to move it to. */
	readonly pair?: Pair;
}

/** `mentorNotes.moveSession`: asks for the pair that a session belongs to, and moves it there with its notes. */
export const moveSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, writer, language: { words } } = services;
	const { title, none } = sessionFilesWords[words.language].move;
	const start: KnownMove = await knownSession(services, argument, none);
	const known = await runSteps(start, [askSession<KnownMove>(services, title), askOtherPair(services)]);
	const { programme, session, pair: to } = known ?? {};
	const file = session && store.index.facts(session.uri);
	if (!programme || !session || !file || !to) {
		return;
	}
	const uris = (programme.reflectionsBySession.get(session.id) ?? []).map(({ uri }) => uri);
	await writer.apply(async () => {
		const text = await textOf(session.uri);
		const notes = await Promise.all(uris.map(async uri => ({ uri, text: await textOf(uri) })));
		const plan = required(services, session.uri, await planFree(writer, taken =>
			planMove({ programme, file, text, session, to, notes, taken })));
		return withLinks(store, plan);
	});
};

/** Asks for a pair other than the session's, in a question that names the session. Throws a `UserError` if there is none. */
function askOtherPair(services: Services): Step<KnownMove> {
	const { move } = sessionFilesWords[services.language.words.language];
	return {
		needed: ({ pair }) => pair === undefined,
		ask: ({ programme, session }, progress) => {
			const from = programme && session && pairOf(programme, session);
			if (!programme || !session || ![...programme.pairs.values()].some(pair => pair !== from)) {
				throw new UserError(move.noOtherPair);
			}
			const title = `${move.title} · ${nameOfSession(services, programme, session)}`;
			const question = askPair<KnownMove>(services, { title, offers: pair => pair !== from, lastUsedFirst: false });
			return question.ask({ programme, session }, progress);
		},
	};
}

/** `Session of Fri 13 Aug 2021 (Budi – Sari)`. */
function nameOfSession({ language: { words } }: Services, programme: Programme, session: Session): string {
	const who = plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)));
	return changeWords[words.language].session(words.day(session.date), who);
}

/** Returns the plan. Throws `ChangedSince` or another `UserError` where there is none. */
function required({ language: { words: { say } } }: Services, uri: Uri, plan: Plan | 'changed' | undefined): Plan {
	if (plan === 'changed') {
		throw new ChangedSince(say.changed(shown(uri)), uri);
	}
	if (!plan) {
		throw new UserError(say.notEditable(shown(uri)));
	}
	return plan;
}

function shown(uri: Uri): string {
	return plainText(nameOf(uri));
}

/** Names some files, by their paths in the workspace. */
function listOf(uris: readonly Uri[]): string {
	const names = uris.slice(0, maxNames).map(uri => plainText(vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false)));
	return [...names, ...uris.length > maxNames ? ['…'] : []].join(', ');
}
