import * as vscode from 'vscode';
import { readableVersion } from '../../../core/changes/readableVersion';
import { valueInWords } from '../../../core/changes/valueInWords';
import { type FileVersion, historyOf } from '../../../core/exchange/fileHistory';
import { type HistoryEntry, historyInWords, type HistorySubject } from '../../../core/exchange/historyInWords';
import { fileRoleOf, type FileRole } from '../../../core/files/layout';
import { type AnyPair, describeAnyPair } from '../../../core/programme/namedPairs';
import type { Programme } from '../../../core/programme/programme';
import type { Session } from '../../../core/record/session';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { join, type Uri } from '../../../core/text/uri';
import { momentAt } from '../../../core/time/instants';
import type { Moment } from '../../../core/time/moments';
import { changesInWords, editingWords, historyWords } from '../../../core/words/lateWords';
import { askChoice, type Choice } from '../../ask/ask';
import { askSession, knownSession, titleOfSession, type KnownSession } from '../../ask/askSession';
import { runSteps } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { pathIn, recordedVersions, type RecordedVersions } from '../../git/recordedVersions';
import { inform } from '../../platform/notify';
import { showDifference } from '../../platform/showDifference';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';
import { textOf } from '../../write/changeFiles';

/** How many versions of a file are read at most: each takes two processes of Git. */
const maxVersions = 50;

/** What a history is shown of. */
interface Shown {
	readonly programme: Programme;
	readonly uri: Uri;
	readonly subject: HistorySubject;
	readonly session?: Session;
	/** What it is called, in a title. */
	readonly title: string;
}

/**
 * `mentorNotes.history`: lists who changed a session, a goal or a pair, when and from what to what, by the versions that are recorded;
 * each opens before and after. Without them it lists the reschedules that the session's own file has.
 */
export const history = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, store } = services;
	const shown = await askSubject(services, argument);
	if (!shown) {
		return;
	}
	const { history: say, notKept } = historyWords[words.language];
	const recorded = await recordedVersions(shown.programme.folder, services.repositoryOf);
	const path = typeof recorded === 'string' ? undefined : pathIn(recorded, shown.uri);
	if (typeof recorded === 'string' || path === undefined) {
		await showReschedules(services, shown, notKept[typeof recorded === 'string' ? recorded : 'noRepository']);
		return;
	}
	const folders = store.index.folders();
	const roleOf = (uri: Uri): FileRole | undefined => fileRoleOf(uri, folders);
	const entries = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: say.reading }, async () => {
		const versions = await historyOf(recorded.repository, path, await textOf(shown.uri), maxVersions);
		const today = services.clock.today(shown.programme);
		const sources = { root: recorded.repository.root, roleOf, programme: shown.programme, words, today };
		return { inWords: await runInSlices(historyInWords(versions, shown.subject, sources)) ?? [], isAll: versions.length < maxVersions };
	});
	if (entries.inWords.length === 0) {
		await inform(say.none);
		return;
	}
	const chosen = await askChoice({ step: 1, totalSteps: 1, title: shown.title, placeholder: say.placeholder }, [
		...entries.inWords.flatMap(entry => choicesOf(entry, services, shown)),
		...entries.isAll ? [] : [{ label: say.firstOnly(maxVersions), kind: vscode.QuickPickItemKind.Separator as const }],
	]);
	if (typeof chosen === 'object') {
		await showVersion(chosen, recorded, roleOf, shown, services);
	}
};

/** Returns what the command was called on; asks for a session if that is nothing. */
async function askSubject(services: Services, argument: unknown): Promise<Shown | undefined> {
	const { store, language: { words } } = services;
	const { history: { title } } = historyWords[words.language];
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (target?.pair && !target.session && target.uri !== target.programme.folder) {
		const { programme, pair, goal, uri } = target;
		return { programme, uri, ...ofPair(pair, goal, title, programme, words.language) };
	}
	const known = await runSteps<KnownSession>(await knownSession(services, argument, editingWords[words.language].entries.noSession), [
		askSession(services, title),
	]);
	const { programme, session } = known ?? {};
	return programme && session && {
		programme, uri: session.uri, session, title: titleOfSession(title, { programme, session }, words),
		subject: { is: 'session', id: session.id, date: session.date },
	};
}

function ofPair(
	pair: AnyPair, goalId: string | undefined, title: string, programme: Programme, language: 'en' | 'id',
): Pick<Shown, 'subject' | 'title'> {
	const goal = pair.goals?.find(({ id }) => id === goalId);
	const name = goal ? changesInWords[language].subject.goal(plainText(goal.text ?? '', 80)) : plainText(describeAnyPair(programme, pair));
	return { title: `${title}: ${name}`, subject: goal && goalId !== undefined ? { is: 'goal', id: goalId } : { is: 'pair' } };
}

/** The lines of a version, below who made it and when. */
function choicesOf({ version, lines }: HistoryEntry, services: Services, shown: Shown): readonly Choice<FileVersion>[] {
	return [
		{ label: plainLabel(whenOf(version, services, shown.programme)), kind: vscode.QuickPickItemKind.Separator },
		...lines.map(line => ({ label: plainLabel(line, 400), value: version })),
	];
}

function whenOf({ commit }: FileVersion, { language: { words }, clock }: Services, programme: Programme): string {
	const say = historyWords[words.language];
	if (commit?.authoredMs === undefined) {
		return say.history.unrecorded;
	}
	const { date, time } = momentAt(commit.authoredMs, clock.now(programme).zone);
	return say.when(words.brief.at(words.day(date), words.brief.time(time)), plainText(commit.author ?? ''));
}

async function showVersion(
	version: FileVersion, { repository }: RecordedVersions, roleOf: (uri: Uri) => FileRole | undefined, shown: Shown, services: Services,
): Promise<void> {
	const { words } = services.language;
	const reader = { programme: shown.programme, words, ...(shown.session && { sessionId: shown.session.id }) };
	const read = (path: string, text: string | undefined): string | undefined => {
		const uri = join(repository.root, ...path.split('/'));
		return text === undefined ? undefined : readableVersion(uri, roleOf(uri), text, reader);
	};
	const { path, from = path, before, after } = version;
	const title = historyWords[words.language].difference(shown.title, whenOf(version, services, shown.programme));
	await showDifference({ title, before: read(from, before), after: read(path, after) });
}

/** Shows when a session was moved, as its own file says, with why no more is known. */
async function showReschedules(services: Services, { programme, session, title }: Shown, why: string): Promise<void> {
	const { language: { words } } = services;
	const at = (moment: Moment): string => valueInWords(['session', 'date'], moment, { programme, words });
	const { moved } = changesInWords[words.language].value;
	const lines = [...session?.history ?? []].reverse().flatMap(({ on, from, to, why: reason = '' }): readonly Choice<undefined>[] => {
		const details = [on === undefined ? '' : words.day(on), reason].filter(part => part !== '');
		return !from || !to ? [] : [{ label: plainLabel(moved(at(from), at(to))), description: plainLabel(details.join(' · ')), value: undefined }];
	});
	if (lines.length === 0) {
		await inform(why);
		return;
	}
	const { fromFile } = historyWords[words.language].history;
	const heading = { label: fromFile, kind: vscode.QuickPickItemKind.Separator } as const;
	await askChoice({ step: 1, totalSteps: 1, title, placeholder: why }, [heading, ...lines]);
}
