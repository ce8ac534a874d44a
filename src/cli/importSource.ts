import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { WriteFailedError } from '../core/files/atomicWrite';
import type { ImportAnswers, ImportSource } from '../core/imports/importSource';
import { refusalSentence } from '../core/imports/issueSentence';
import { importLimits, tooLarge } from '../core/imports/limits';
import type { ImportPreview, ImportTarget } from '../core/imports/proposals/importPreview';
import { nameKeyOf } from '../core/imports/proposals/nameKeys';
import { planImport } from '../core/imports/proposals/planImport';
import { previewImport, readContext } from '../core/imports/proposals/previewImport';
import { answersWith, choicesOfLastImport } from '../core/imports/proposals/recallAnswers';
import { readSource } from '../core/imports/readSource';
import type { Plan } from '../core/plans/plan';
import type { Programme } from '../core/programme/programme';
import { maxFileBytes, decodeSource } from '../core/text/source';
import { plainText } from '../core/text/plainText';
import { join, type Uri } from '../core/text/uri';
import { importWordsFor } from '../core/words/importWords';
import type { Words } from '../core/words/words';
import { PlanRefused, writePlan } from '../disk/writePlan';
import { folderAt, type Asked } from './asked';
import { Interruption } from './interruption';
import { columnsAsked } from './importAnswers';
import { importJson, importText } from './importReport';
import { UsageError, type ExitCode, type Output } from './output';
import { presentOf } from './present';
import { readRecord } from './readRecord';
import { sentences, wordsOf } from './wordsOf';

/**
 * Runs `mentor-notes import`: reads a file, says what it would make, and writes it, all or nothing. Returns the exit code: 0; 1 where
 * something unclear was left out or a file can't be edited; 3 where the disk refuses. Throws a `UsageError` for a wrong call and for a file
 * that can't be read.
 */
export async function importSource(
	{ folder: file, options }: Asked<'import'>, { write, error, progress }: Output,
): Promise<ExitCode> {
	const { language, into = '.' } = options;
	const source = sourceAt(file, wordsOf(language));
	const { programme, folder } = await programmeIn(into, wordsOf(language), progress);
	const words = wordsOf(language, [programme]);
	const say = sentences(words);
	const target = targetOf(programme, options.today, words);
	const { preview, isRecalled } = await previewOf(source, options, target, words);
	const plan = await planImport(preview, target);
	const shown = (uri: Uri): string => plainText(relative(folder, fileURLToPath(uri)), 1_000);
	if ('notEditable' in plan) {
		error(say.import.notEditable(shown(plan.notEditable)));
		return 1;
	}
	const isDry = options['dry-run'] === true;
	const failure = isDry ? undefined : await written(plan, words, shown);
	if (failure !== undefined) {
		error(failure.sentence);
		return failure.code;
	}
	const report = { name: source.name, preview, isRecalled, files: filesOf(plan).map(shown), isDry, words, shown };
	await write(options.format === 'json' ? importJson(report) : importText(report));
	return preview.proposals.some(({ state }) => state === 'unclear') ? 1 : 0;
}

function sourceAt(file: string, words: Words): ImportSource {
	const path = resolve(file);
	const found = statSync(path, { throwIfNoEntry: false });
	const say = sentences(words).import;
	if (found?.isFile() !== true) {
		throw new UsageError((found ? say.notAFile : say.noFile)(plainText(file, 1_000)));
	}
	if (found.size > importLimits.bytes) {
		throw new UsageError(refusalSentence(tooLarge(importLimits.bytes), importWordsFor(words.language)));
	}
	return { name: basename(path), bytes: readFileSync(path) };
}

/** The one programme in a folder. Throws a `UsageError` that says what to do where there is none, or several. */
async function programmeIn(
	into: string, words: Words, progress: Output['progress'],
): Promise<{ readonly programme: Programme; readonly folder: string }> {
	const folder = folderAt(into, words);
	const { index } = await readRecord(folder, progress);
	const root = pathToFileURL(folder).toString();
	const all = index.programmes().filter(({ files }) => files.some(({ kind }) => kind === 'programme'));
	const programme = all.find(each => each.folder === root) ?? (all.length === 1 ? all[0] : undefined);
	const say = sentences(words).import;
	if (!programme) {
		const folders = all.map(each => plainText(relative(folder, fileURLToPath(each.folder)), 1_000));
		throw new UsageError(all.length === 0 ? say.noProgramme(plainText(into, 1_000)) : say.severalProgrammes(folders));
	}
	return { programme, folder };
}

function targetOf(programme: Programme, today: string | undefined, words: Words): ImportTarget {
	const textAt = (uri: Uri): string | undefined => {
		const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
		const isRead = found?.isFile() === true && found.size <= maxFileBytes * 8;
		const text = isRead ? decodeSource(readFileSync(fileURLToPath(uri))) : undefined;
		return typeof text === 'string' ? text : undefined;
	};
	const file = programme.files.find(({ kind }) => kind === 'people')?.uri ?? join(programme.folder, 'people.yaml');
	const people = textAt(file);
	return {
		programme,
		now: presentOf(programme, today),
		language: words.language,
		text: uri => Promise.resolve(textAt(uri)),
		taken: uri => lstatSync(fileURLToPath(uri), { throwIfNoEntry: false }) !== undefined,
		pause: async () => { await setImmediate(); },
		...(people !== undefined && { people: { uri: file, text: people } }),
	};
}

async function previewOf(
	source: ImportSource, options: Asked<'import'>['options'], target: ImportTarget, words: Words,
): Promise<{ readonly preview: ImportPreview; readonly isRecalled: boolean }> {
	const { as, sheet, map, pair, who } = options;
	const dateOrder = options['date-order'];
	const first: ImportAnswers = {
		...(as && { as }), ...(sheet !== undefined && { sheet }), ...(dateOrder && { dateOrder }), ...(pair !== undefined && { pair }),
		...(who && { people: new Map(who.map(([name, id]) => [nameKeyOf(name), id])) }),
	};
	const columns = map ? columnsAsked(map, await readSource(source, first, readContext(target)), words) : undefined;
	const given = { ...first, ...(columns && { columns }) };
	const answers = await answersWith(await choicesOfLastImport(source, target), source, given, target);
	const preview = await previewImport(source, answers, target);
	if ('refused' in preview) {
		throw new UsageError(refusalSentence(preview, importWordsFor(words.language)));
	}
	return { preview, isRecalled: answers !== given };
}

/** Writes a plan. Returns why it could not be written. */
async function written(
	plan: Plan, words: Words, shown: (uri: Uri) => string,
): Promise<{ readonly sentence: string; readonly code: ExitCode } | undefined> {
	const say = sentences(words).import;
	const interruption = new Interruption();
	try {
		await writePlan(plan, interruption.fileSystem);
		return undefined;
	} catch (thrown) {
		if (interruption.hasStopped) {
			return { sentence: say.interrupted, code: 3 };
		}
		if (thrown instanceof PlanRefused) {
			return { sentence: say.refused[thrown.why](shown(thrown.uri)), code: 1 };
		}
		if (thrown instanceof WriteFailedError) {
			const { code = String(thrown.cause) } = thrown.cause as NodeJS.ErrnoException;
			return { sentence: say.failed(shown(thrown.uri), plainText(code)), code: 3 };
		}
		throw thrown;
	} finally {
		interruption.end();
	}
}

function filesOf({ create, edit }: Plan): readonly Uri[] {
	return [...create, ...edit].map(({ uri }) => uri);
}
