import * as vscode from 'vscode';
import { parseDocument } from 'yaml';
import type { RecordIndex } from '../../../src/core/programme/index/recordIndex';
import { WorkspaceFiles } from '../../../src/host/workspace/workspaceFiles';
import { median, type Figures } from '../measure';
import { allProblems, allRows, readIndex } from '../ours';
import { summarise, yamlOf } from '../summary';
import { Turns } from '../turns';
import { cacheTexts, startFromCache } from '../warmStart';
import { openedAt, timeOfChoices, withMinutes } from '../work';

const rounds = 3;
const saves = 5;
/** So many files are asked for at once by the floors: the fastest of what was tried. */
const atOnce = 64;

/** VS Code's web extension host calls this in a programme's folder: what the bench measures in Node, as far as it exists there. */
export async function run(): Promise<void> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (!folder) {
		throw new Error('There is no folder to measure on.');
	}
	const found: Record<string, number[]> = {};
	for (let round = 1; round <= rounds; round++) {
		for (const [figure, value] of Object.entries({ ...await floors(folder.uri), ...await ours(folder.uri, round) })) {
			(found[figure] ??= []).push(value);
		}
		console.log(`TEST round ${String(round)} of ${String(rounds)}`);
	}
	console.log(`MENTOR_NOTES_RESULT ${JSON.stringify({ passed: rounds, failed: 0, found })}`);
}

async function floors(folder: vscode.Uri): Promise<Figures> {
	const { fs } = vscode.workspace;
	const decode = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await fs.readFile(uri));
	const walking = await timeOf(async () => each(await walk(folder), uri => fs.stat(uri)));
	const scanning = await timeOf(async () => each(
		await walk(folder), async uri => summarise({ path: uri.path, size: 0, mtimeMs: 0 }, await decode(uri)),
	));
	const parsing = await timeOf(async () => each(await walk(folder), async uri => parseDocument(yamlOf(uri.path, await decode(uri)))));
	return { 'floor: walk and stat': walking, 'floor: read all, scan lines': scanning, 'floor: read all, parse YAML': parsing };
}

async function walk(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
	const entries = await vscode.workspace.fs.readDirectory(folder);
	const found = await Promise.all(entries.map(([name, type]) => {
		const uri = vscode.Uri.joinPath(folder, name);
		return type === vscode.FileType.Directory ? walk(uri) : Promise.resolve([uri]);
	}));
	return found.flat();
}

async function each(uris: readonly vscode.Uri[], work: (uri: vscode.Uri) => PromiseLike<unknown>): Promise<void> {
	for (let from = 0; from < uris.length; from += atOnce) {
		await Promise.all(uris.slice(from, from + atOnce).map(work));
	}
}

async function ours(folder: vscode.Uri, round: number): Promise<Figures> {
	const files = new WorkspaceFiles();
	const root = folder.toString();
	const turns = new Turns();
	const began = performance.now();
	const index = await readIndex(files, root, turns);
	await allRows(index, turns);
	const rows = performance.now() - began;
	await allProblems(index, files, turns);
	const problems = performance.now() - began;
	const texts = await cacheTexts(files, index);
	const warm = await timeOf(async () => allRows(await startFromCache(files, root, texts, new Turns()), new Turns()));
	return {
		'cold: all rows': rows,
		'cold: all problems': problems,
		...stepsOf(turns),
		'warm: all rows': warm,
		'save': await save(index, round),
		...timeOfChoices(index),
	};
}

/** Without the longest time between two rests, in which it also waits for files here. */
function stepsOf(turns: Turns): Figures {
	return Object.fromEntries(Object.entries(turns.figures()).filter(([name]) => name !== 'hold'));
}

async function save(index: RecordIndex, round: number): Promise<number> {
	const sessions = [...index.files()].filter(({ kind }) => kind === 'session');
	const each: number[] = [];
	for (let i = 0; i < saves; i++) {
		const file = sessions[Math.floor((i + 0.5) * sessions.length / saves)];
		if (file) {
			const text = withMinutes(
				new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(file.uri))), round * saves + i,
			);
			const take = openedAt(index, file);
			const began = performance.now();
			take(text);
			each.push(performance.now() - began);
		}
	}
	return median(each);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}
