import * as vscode from 'vscode';
import type { Change } from '../../../core/changes/change';
import { groupedChanges } from '../../../core/changes/inWords';
import type { AnyPair } from '../../../core/programme/namedPairs';
import { keyOfGroup, type Programme } from '../../../core/programme/programme';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { momentAt } from '../../../core/time/instants';
import { historyWords } from '../../../core/words/lateWords';
import { askChoice, type Choice } from '../../ask/ask';
import { askProgramme, type KnownProgramme, programmeFolderOf } from '../../ask/askProgramme';
import { runSteps } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { recordedVersions } from '../../git/recordedVersions';
import { inform } from '../../platform/notify';
import { showDifference } from '../../platform/showDifference';
import { Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { LastLook } from '../../workspace/lastLook';
import { type FoundChanges, sinceSnapshot, sinceVersion } from './foundChanges';

interface Asked {
	readonly programme: Programme;
	/** The only pair whose changes are listed. */
	readonly pair?: AnyPair;
}

/** A change to open, or how far back to look instead. */
type Answer = ChosenChange | { readonly days: number };

/** A change, and its line. */
interface ChosenChange {
	readonly change: Change;
	readonly text: string;
}

/** How many days back can be looked where versions are recorded; the first look goes back by the first of them. */
const daysBack = [7, 30] as const;
const dayMs = 86_400_000;

/**
 * `mentorNotes.whatHasChanged`: lists what has changed in a programme since the user last looked, pair by pair, or for one pair only; each
 * line opens before and after. By the versions that are recorded, else by what the index had read at the last look.
 */
export const whatHasChanged = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock, workspaceState, cache } = services;
	const asked = await whatIsAsked(services, argument);
	if (!asked) {
		return;
	}
	const { programme } = asked;
	const { epochMs } = clock.now(programme);
	const versions = await recordedVersions(programme.folder, services.repositoryOf);
	const head = typeof versions === 'string' ? undefined : await versions.repository.commitOf('HEAD');
	const recorded = typeof versions === 'string' || head === undefined ? undefined : versions;
	const lastLook = new LastLook(workspaceState, cache, programme.folder);
	const start = recorded && { atMs: epochMs - daysBack[0] * dayMs };
	const look = await lastLook.begin({ atMs: epochMs, ...(head !== undefined && { version: head }) }, start);
	const seen = look && !recorded ? await lastLook.seen() : undefined;
	const files = await services.store.withDetails(programme.files);
	await lastLook.store(files);
	let found = look && recorded ? await sinceVersion(services, programme, recorded, look)
		: look && seen && await sinceSnapshot(services, programme, files, seen, look);
	if (!found) {
		void inform(historyWords[words.language].changed.firstLook);
		return;
	}
	for (;;) {
		const answer: Answer | undefined = await askWhich(found, asked, recorded !== undefined, services);
		if (!answer || !('days' in answer) || !recorded) {
			if (answer && 'change' in answer) {
				await show(answer, found, services);
			}
			return;
		}
		found = await sinceVersion(services, programme, recorded, { atMs: epochMs - answer.days * dayMs });
	}
};

/** Returns the programme, and the pair, that the command was called on; asks for the programme if there are several. */
async function whatIsAsked(services: Services, argument: unknown): Promise<Asked | undefined> {
	const { store, language: { words } } = services;
	await store.whenRead();
	const programmes = store.index.programmes();
	const target = argument === undefined ? undefined : targetOf(argument, store.index);
	const folder = programmeFolderOf(argument) ?? target?.programme.folder;
	const given = programmes.find(each => each.folder === folder);
	if (argument !== undefined && !given) {
		throw new UserError(words.finding.say.notAProgramme);
	}
	if (programmes.length === 0) {
		throw new Missing(words.finding.say.noProgramme, ['newProgramme', 'logSession']);
	}
	const only = given ?? (programmes.length === 1 ? programmes[0] : undefined);
	const known = await runSteps<KnownProgramme>(only ? { programme: only } : {}, [
		askProgramme(services, historyWords[words.language].changed.title, () => true),
	]);
	return known?.programme && { programme: known.programme, ...(target?.pair && { pair: target.pair }) };
}

async function askWhich(
	{ sinceMs, changes, who }: FoundChanges, { programme, pair }: Asked, isRecorded: boolean, { language: { words }, clock }: Services,
): Promise<Answer | undefined> {
	const { changed: say, history: { placeholder } } = historyWords[words.language];
	const key = pair && (pair.uri === undefined ? pair.id : keyOfGroup({ is: 'pair', id: pair.id }));
	const shown = changes.filter(change => change.of !== 'privateNote' && (key === undefined || change.pair?.key === key));
	const choices = groupedChanges(shown, programme, words).flatMap(({ title, lines }): readonly Choice<Answer>[] => [
		{ label: plainLabel(title), kind: vscode.QuickPickItemKind.Separator },
		...lines.map(({ text, uri, change }) => (
			{ label: plainLabel(text, 400), description: plainLabel(who(uri)), value: { change, text } }
		)),
	]);
	const { date, time } = momentAt(sinceMs, clock.now(programme).zone);
	const since = words.brief.at(words.day(date), words.brief.time(time));
	if (choices.length === 0 && !isRecorded) {
		await inform(say.nothing(since));
		return undefined;
	}
	const earlier: readonly Choice<Answer>[] = !isRecorded ? [] : [
		{ label: say.earlier, kind: vscode.QuickPickItemKind.Separator },
		...daysBack.map(days => ({ label: say.lastDays(days), value: { days } })),
	];
	const question = { title: say.since(since), placeholder: choices.length === 0 ? say.nothing(since) : placeholder };
	const answer = await askChoice<Answer>({ step: 1, totalSteps: 1, ...question }, [...choices, ...earlier]);
	return typeof answer === 'object' ? answer : undefined;
}

async function show(
	{ change, text }: ChosenChange, { versions, who }: FoundChanges, { language: { words } }: Services,
): Promise<void> {
	const shown = versions(change.uri);
	if (shown) {
		const { when } = historyWords[words.language];
		await showDifference({ title: when(plainText(text, 80), who(change.uri)), ...shown });
	} else if (change.did !== 'removed') {
		await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(change.uri));
	}
}
