import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../../core/manifest/commands';
import type { ProgrammeAction } from '../../../core/programme/openActions';
import { describePair, menteesOf, mentorsOf, nameOfPerson, pairOf } from '../../../core/programme/programme';
import { overdueActions, type ProgrammeSession, whatIsNext } from '../../../core/programme/whatIsNext';
import { plainLabel } from '../../../core/text/plainText';
import { findEntries, mergeEntries, sessionEntries, type SessionEntry } from '../../../core/views/choices/sessionEntries';
import { comingInWords } from '../../../core/views/nextInWords';
import { dueInWords } from '../../../core/views/rowText';
import { askChoice, type Choice } from '../../ask/ask';
import { askFound, type FoundItem } from '../../ask/askFound';
import { onlyIf, runSteps, step, stepWithParts, type Step } from '../../ask/questionSteps';
import { runInSlices } from '../../platform/timeSlice';
import { Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { showSession } from '../../pages/session/showSession';
import { searchedSessions } from './searchedSessions';
import type { Uri } from '../../../core/text/uri';
import type { YamlPath } from '../../../core/yaml/read/yamlNode';
import { findSessionWords } from '../../../core/words/lateWords';
import type { Words } from '../../../core/words/words';

/** The most sessions that are listed for what was typed. */
const maxEntries = 200;

/** A session, with the value in it that was found. */
interface Location {
	readonly uri: Uri;
	readonly id: string;
	readonly path?: YamlPath;
}

/**
 * `mentorNotes.goToSession`: asks for one of all sessions, the newest first, and opens it. What is typed is also searched in summaries,
 * decisions, agendas and actions. Ignores its argument.
 */
export const goToSession = (services: Services) => async (): Promise<void> => {
	const { store, language, clock, report } = services;
	await store.whenRead();
	const { words } = language;
	const programmes = store.index.programmes().filter(({ sessions }) => sessions.length > 0);
	if (programmes.length === 0) {
		throw new Missing(words.finding.say.noSessions, ['logSession']);
	}
	const lists = [];
	for (const programme of programmes) {
		lists.push(await runInSlices(sessionEntries(programme, words, clock.now(), programmes.length > 1)) ?? []);
	}
	const entries = await runInSlices(mergeEntries(lists)) ?? [];
	const say = findSessionWords[words.language];
	const texts = searchedSessions(services);
	const itemOf = ({ label, description, session: { uri, id } }: SessionEntry): FoundItem<Location> =>
		({ label, description, value: { uri, id } });
	const chosen = await askFound<Location>({
		...words.finding.ask.goTo,
		itemsFor: text => {
			const found = findEntries(entries, text);
			const inTexts = text === '' ? [] : texts.search(text, words, clock.now());
			const items = [
				...found.slice(0, maxEntries).map(itemOf),
				...found.length > maxEntries ? [{ label: say.more(found.length - maxEntries) }] : [],
				...inTexts.length === 0 ? [] : [{ label: say.inTexts, kind: vscode.QuickPickItemKind.Separator }],
				...inTexts,
			];
			return items.length > 0 || !texts.isComplete ? items : [{ label: plainLabel(say.nothing(text)) }];
		},
		prepare: isCancelled => texts.update(isCancelled),
		onDidChange: store.onDidChange,
		report,
	});
	if (!chosen) {
		return;
	}
	// Found again: it may have moved in its file, or been deleted, while the question was open.
	const { uri, id, path } = chosen.value;
	const session = store.index.facts(uri)?.sessions.find(each => each.id === id);
	if (!session) {
		throw new UserError(words.say.notASession);
	}
	await showSession(services, session, path);
};

type Run = () => Thenable<unknown>;

interface Known {
	/** An overdue action; what to do with it is asked next. */
	readonly action?: ProgrammeAction;
	/** What the choice does. */
	readonly run?: Run;
}

/** Limit of the coming sessions in the menu. */
const maxComing = 5;

/** `mentorNotes.showNext`: a menu of what is next, what needs logging and what is overdue; each opens its file or runs a command. */
export const showNext = (services: Services) => async (): Promise<void> => {
	await services.store.whenRead();
	const groups = nextChoices(services);
	const choices = groups.flatMap(({ label, members }) => (
		members.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator as const }, ...members]
	));
	const { title, placeholder } = services.language.words.brief.next;
	const known = await runSteps<Known>({}, [
		onlyIf(({ action }) => action === undefined, stepWithParts<Known, Known>('run', (_known, progress) =>
			askChoice({ ...progress, title, placeholder }, choices))),
		askWhatToDo(services),
	]);
	await known?.run?.();
};

interface Group {
	readonly label: string;
	readonly members: readonly Choice<Known>[];
}

function nextChoices(services: Services): readonly Group[] {
	const { store, language: { words }, clock } = services;
	const now = clock.now();
	const { coming, toLog, urgent } = whatIsNext(store.index.programmes(), now);
	const overdue = overdueActions(store.index.programmes(), now);
	const say = words.brief.next;
	const pairIn = ({ programme, session }: ProgrammeSession): string =>
		plainLabel(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session))) || words.rows.forums;
	const describe = (one: ProgrammeSession): string =>
		[pairIn(one), plainLabel(one.session.title ?? '')].filter(text => text !== '').join(' · ');
	const [next] = coming;
	const nextPair = next && pairOf(next.programme, next.session);
	const brief = next && nextPair && {
		label: `$(book) ${say.brief(pairIn(next))}`,
		value: { run: command('openBrief', words, { pair: { folder: next.programme.folder, id: nextPair.id } }) },
	};
	return [
		{
			label: say.headComing,
			members: [...(brief ? [brief] : []), ...coming.slice(0, maxComing).map(one => ({
				label: `$(calendar) ${comingInWords(one, words, now)}`,
				description: describe(one),
				value: { run: () => showSession(services, one.session) },
			}))],
		},
		{
			label: say.headToLog,
			members: toLog.map(one => ({
				label: `$(edit) ${words.shortDay(one.session.date, clock.today(one.programme))}`,
				description: describe(one),
				value: { run: command('completeSession', words, { session: { uri: one.session.uri, id: one.session.id } }) },
			})),
		},
		{
			label: say.headOverdue,
			members: overdue.map(one => ({
				label: `$(warning) ${plainLabel(one.action.text ?? '') || words.actions.noText}`,
				description: [
					dueInWords(one.due ?? one.today, one.today, words),
					one.action.owner === undefined ? words.actions.nobody : plainLabel(nameOfPerson(one.programme, one.action.owner)),
				].join(' · '),
				value: { action: one },
			})),
		},
		{
			label: say.headUrgent,
			members: urgent.map(({ programme, pair, days }) => ({
				label: `$(book) ${plainLabel(describePair(programme, pair.mentors ?? [], pair.mentees ?? [])) || plainLabel(pair.id)}`,
				description: words.rows.notMetFor(days, false),
				value: { run: command('openBrief', words, { pair: { folder: programme.folder, id: pair.id } }) },
			})),
		},
		{
			label: say.headMore,
			members: (['logSession', 'scheduleSession'] as const).map(name => (
				{ label: `$(add) ${say[name]}`, value: { run: command(name, words) } }
			)),
		},
	];
}

/** Asks what to do with an overdue action. */
function askWhatToDo(services: Services): Step<Known> {
	const { words } = services.language;
	const { whatToDo, complete, openFile } = words.brief.next;
	return onlyIf(({ action }) => action !== undefined, step('run', async ({ action: shown }, progress) => {
		if (!shown) {
			return undefined;
		}
		const { session, index, action: { text = '' } } = shown;
		const argument = { action: { uri: session.uri, session: session.id, index, text } };
		return askChoice<Run>({ ...progress, title: plainLabel(text) || words.actions.noText, placeholder: whatToDo }, [
			{ label: complete, value: command('completeAction', words, argument) },
			{ label: openFile, value: () => showSession(services, session, ['actions', index]) },
		]);
	}));
}

function command(name: CommandName, { language }: Words, argument?: object): Run {
	return () => vscode.commands.executeCommand(commandIds(name)[language], argument);
}
