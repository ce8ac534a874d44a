import * as vscode from 'vscode';
import { openInCohortCsv } from '../../../core/exports/tables/openInCohortCsv';
import { commandIds } from '../../../core/manifest/commands';
import { openInCohort, type OpenInCohort, runningPairs } from '../../../core/plans/pair/handOver/openInCohort';
import { slug } from '../../../core/plans/names';
import { sessionsOfStory } from '../../../core/programme/continuedPairs';
import { describePair, type Programme } from '../../../core/programme/programme';
import { statusOf } from '../../../core/record/session';
import { plainLabel, plainText } from '../../../core/text/plainText';
import type { Day } from '../../../core/time/days';
import { handingOverWords } from '../../../core/words/lateWords';
import { askChoice, type Choice, type Progress, type back } from '../../ask/ask';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { offerUndo } from '../../status/undoMessage';
import { writeExport } from '../exports/saveExport';
import { askLastDay } from './askLastDay';
import { writePairs } from './writePairs';

interface Known {
	readonly programme?: Programme;
	/** The cohort's id. */
	readonly cohort?: string;
	readonly end?: Day;
	readonly then?: 'close' | { readonly brief: string };
}

/**
 * `mentorNotes.closeCohort`: asks for the cohort and its last day, lists what is still open, which can be exported, and completes its
 * running pairs in one change.
 */
export const closeCohort = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { title, ...say } = handingOverWords[services.language.words.language].close;
	const known = await runSteps<Known>(await knownCohort(services, argument), [
		askProgramme(services, title, programme => cohortsOf(programme).length > 0),
		askCohort(services),
		askEnd(services),
		askWhatThen(services),
	]);
	const { programme, cohort, end, then } = known ?? {};
	if (!programme || cohort === undefined || end === undefined || then === undefined) {
		return;
	}
	if (then === 'close') {
		await writePairs(services, programme, () => runningPairs(programme, cohort), { ends: 'completed', on: end }, true);
		const change = services.writer.lastChange;
		if (change) {
			// Who runs the command does not wait for an answer to the message.
			offerUndo(services, change, say.closed(nameOfCohort(programme, cohort), change.changed.length)).catch(services.report);
		}
	} else {
		await vscode.commands.executeCommand(commandIds('openBrief')[services.language.words.language], {
			pair: { folder: programme.folder, id: then.brief },
		});
	}
};

/** The row of a cohort; nothing of it is checked. */
interface CohortArgument {
	readonly cohort?: { readonly folder?: unknown; readonly id?: unknown };
}

/**
 * Returns the cohort that the command was called on, or the only one with running pairs. Throws a `UserError` if no cohort has a running
 * pair.
 */
async function knownCohort(services: Services, argument: unknown): Promise<Known> {
	const { store, language: { words } } = services;
	const { noCohort, nothingRuns } = handingOverWords[words.language].close;
	await store.whenRead();
	const { cohort } = (typeof argument === 'object' ? argument : undefined) as CohortArgument | null ?? {};
	const folder = cohort?.folder;
	const start = await knownProgramme(services, typeof folder === 'string' ? { programme: { folder } } : argument);
	const programmes = start.programme ? [start.programme] : store.index.programmes();
	if (programmes.every(programme => cohortsOf(programme).length === 0)) {
		throw new UserError(noCohort);
	}
	if (!start.programme || typeof cohort?.id !== 'string') {
		const [only, ...others] = start.programme ? cohortsOf(start.programme) : [];
		return { ...start, ...(only !== undefined && others.length === 0 && { cohort: only }) };
	}
	if (runningPairs(start.programme, cohort.id).length === 0) {
		throw new UserError(nothingRuns);
	}
	return { ...start, cohort: cohort.id };
}

/** Returns the ids of the cohorts with running pairs: those of the programme's file in its order, the last one first, then others. */
function cohortsOf(programme: Programme): readonly string[] {
	const declared = (programme.file?.cohorts ?? []).flatMap(({ id }) => id ?? []).reverse();
	const used = [...programme.pairs.values()].flatMap(({ cohort }) => cohort ?? []);
	return [...new Set([...declared, ...used])].filter(id => runningPairs(programme, id).length > 0);
}

function nameOfCohort({ file }: Programme, cohort: string): string {
	return plainText(file?.cohorts?.find(({ id }) => id === cohort)?.name ?? cohort);
}

function askCohort({ language: { words } }: Services): Step<Known> {
	const { title, which, pairs } = handingOverWords[words.language].close;
	return step('cohort', async ({ programme }, progress) => programme && askChoice(
		{ ...progress, title, placeholder: which },
		cohortsOf(programme).map(value => (
			{ label: plainLabel(nameOfCohort(programme, value)), description: pairs(runningPairs(programme, value).length), value }
		)),
	));
}

/** Asks for the last day: proposed is the cohort's end, if it is over. */
function askEnd(services: Services): Step<Known> {
	const { lastDay, inFuture } = handingOverWords[services.language.words.language].close;
	return step('end', async ({ programme, cohort = '' }, progress) => programme && askLastDay(
		services, programme, runningPairs(programme, cohort), {
			...progress, title: titleOf(services, { programme, cohort }), placeholder: lastDay, inFuture,
			proposed: programme.file?.cohorts?.find(({ id }) => id === cohort)?.end,
		},
	));
}

/** Lists what is open in each pair. The list can be exported, after which it is shown again; a pair leads to its brief. */
function askWhatThen(services: Services): Step<Known> {
	const { language: { words }, clock } = services;
	const say = handingOverWords[words.language].close;
	return step('then', async ({ programme, cohort = '', end = '' }, progress: Progress): Promise<Known['then'] | typeof back> => {
		while (programme) {
			const open = openInCohort(programme, cohort, clock.now(programme));
			const rest = open.map(each => ({ each, parts: openParts(services, programme, each) }));
			const total = open.reduce((sum, each) => sum + sizeOf(each), 0);
			const choices: readonly Choice<'close' | 'export' | { readonly brief: string }>[] = [
				{ label: say.complete(open.length), description: say.on(words.day(end)), value: 'close' },
				...total === 0 ? [] : [{ label: say.exportList, description: say.asCsv, value: 'export' as const }],
				...rest.map(({ each: { pair }, parts }) => ({
					label: plainLabel(describePair(programme, pair.mentors ?? [], pair.mentees ?? [])),
					detail: plainLabel(parts || say.nothing),
					value: { brief: pair.id },
				})),
			];
			const question = { ...progress, title: titleOf(services, { programme, cohort }), placeholder: say.list(open.length, total) };
			const chosen = await askChoice(question, choices);
			if (chosen !== 'export') {
				return chosen;
			}
			await exportList(services, programme, cohort);
		}
		return undefined;
	});
}

function titleOf({ language: { words } }: Services, { programme, cohort }: Required<Pick<Known, 'programme' | 'cohort'>>): string {
	return `${handingOverWords[words.language].close.title}: ${nameOfCohort(programme, cohort)}`;
}

function sizeOf({ actions, goals, planned, toLog, unreflected }: OpenInCohort): number {
	return actions.length + goals.length + planned.length + toLog.length + unreflected.length;
}

function openParts(
	{ language: { words }, clock }: Services, programme: Programme, { pair, actions, goals, planned, toLog, unreflected }: OpenInCohort,
): string {
	const { open, onHold, neverMet } = handingOverWords[words.language].close;
	const today = clock.today(programme);
	const hasMet = sessionsOfStory(programme, pair).some(session => session.date <= today && statusOf(session, today) === 'done');
	const counts = [
		[actions, open.actions], [goals, open.goals], [planned, open.planned], [toLog, open.toLog], [unreflected, open.reflections],
	] as const;
	return [
		...hasMet ? [] : [neverMet],
		...pair.status === 'on-hold' ? [onHold] : [],
		...counts.flatMap(([list, inWords]) => list.length === 0 ? [] : [inWords(list.length)]),
	].join(' · ');
}

async function exportList(services: Services, programme: Programme, cohort: string): Promise<void> {
	const { language: { words }, clock } = services;
	const { title, save, openFile: open, saved, name } = handingOverWords[words.language].close;
	const tell = await writeExport(services, {
		title, save, open, saved, folder: programme.folder, filters: { CSV: ['csv'] },
		name: `${slug(name(nameOfCohort(programme, cohort)), 'cohort')}.csv`,
	}, () => openInCohortCsv(programme, openInCohort(programme, cohort, clock.now(programme)), words));
	// The list is shown again: it does not wait for an answer to the message.
	tell?.().catch(services.report);
}
