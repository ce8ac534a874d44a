import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../../core/manifest/commands';
import { comingInWords } from '../../../core/views/nextInWords';
import type { ProgrammeAction } from '../../../core/programme/openActions';
import { describePair, menteesOf, mentorsOf, nameOfPerson, pairOf } from '../../../core/programme/programme';
import { overdueActions, whatIsNext, type ProgrammeSession } from '../../../core/programme/whatIsNext';
import { startOfFile } from '../../../core/text/range';
import { dueInWords } from '../../../core/views/rowText';
import { plainLabel } from '../../../core/text/plainText';
import { askChoice, askSteps, back, type Choice, type Step } from '../../ask/ask';
import { openAtPosition } from '../../pages/page';
import type { Services } from '../services';

/** What a choice does. */
type Deed = () => Thenable<unknown>;

interface Known {
	/** An overdue action, about which more is to be asked. */
	readonly action?: ProgrammeAction;
	readonly deed?: Deed;
}

/** As many of the coming sessions as one looks ahead. */
const maxComing = 5;

/** `mentorNotes.showNext`: a menu of what is next, what needs logging and what is overdue, each leading to its place or to the step that it needs. */
export const showNext = ({ store, language, clock }: Services) => async (): Promise<void> => {
	await store.whenRead();
	const { words } = language;
	const now = clock.now();
	const { coming, toLog } = whatIsNext(store.index.programmes(), now);
	const overdue = overdueActions(store.index.programmes(), now);
	const say = words.brief.next;
	const run = (name: CommandName, argument?: object): Deed => () => vscode.commands.executeCommand(commandIds(name)[words.language], argument);
	const who = ({ programme, session }: ProgrammeSession): string => plainLabel(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session))) || words.rows.forums;
	const sessionIn = ({ session: { uri, id } }: ProgrammeSession): object => ({ session: { uri, id } });
	const [next] = coming;
	const nextPair = next && pairOf(next.programme, next.session);
	const groups: readonly (readonly [string, readonly Choice<Known>[]])[] = [
		[say.headComing, [
			...(next && nextPair ? [{ label: `$(book) ${say.brief(who(next))}`, value: { deed: run('openBrief', { pair: { folder: next.programme.folder, id: nextPair.id } }) } }] : []),
			...coming.slice(0, maxComing).map(one => ({
				label: `$(calendar) ${comingInWords(one, words, now)}`, description: [who(one), plainLabel(one.session.title ?? '')].filter(text => text !== '').join(' · '),
				value: { deed: () => openAtPosition(one.session.uri, one.session.position) },
			})),
		]],
		[say.headToLog, toLog.map(one => ({
			label: `$(edit) ${words.shortDay(one.session.date, now.today)}`, description: [who(one), plainLabel(one.session.title ?? '')].filter(text => text !== '').join(' · '),
			value: { deed: run('completeSession', sessionIn(one)) },
		}))],
		[say.headOverdue, overdue.map(one => ({
			label: `$(warning) ${plainLabel(one.action.text ?? '') || words.actions.noText}`,
			description: [dueInWords(one.due ?? one.today, one.today, words), one.action.owner === undefined ? words.actions.nobody : plainLabel(nameOfPerson(one.programme, one.action.owner))].join(' · '),
			value: { action: one },
		}))],
		[say.headMore, (['logSession', 'scheduleSession'] as const).map(name => ({ label: `$(add) ${say[name]}`, value: { deed: run(name) } }))],
	];
	const choices = groups.flatMap(([label, members]) => members.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator as const }, ...members]);
	const which: Step<Known> = {
		needed: known => known.deed === undefined && known.action === undefined,
		ask: async (known, progress) => {
			const chosen = await askChoice({ ...progress, title: say.title, placeholder: say.placeholder }, choices);
			return typeof chosen === 'object' ? { ...known, ...chosen } : chosen;
		},
	};
	const what: Step<Known> = {
		needed: known => known.action !== undefined && known.deed === undefined,
		ask: async (known, progress) => {
			const { action: one } = known;
			if (!one) {
				return known;
			}
			const { session, index, action: { text = '' } } = one;
			const deed = await askChoice<Deed>({ ...progress, title: plainLabel(text) || words.actions.noText, placeholder: say.whatToDo }, [
				{ label: say.complete, value: run('completeAction', { action: { uri: session.uri, session: session.id, index, text } }) },
				{ label: say.openFile, value: () => openAtPosition(session.uri, session.actionPositions[index] ?? startOfFile.start) },
			]);
			return typeof deed === 'function' ? { ...known, deed } : deed === back ? back : undefined;
		},
	};
	const known = await askSteps<Known>({}, [which, what]);
	await known?.deed?.();
};
