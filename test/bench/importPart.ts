import { parse } from 'csv-parse/sync';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ImportAnswers } from '../../src/core/imports/importSource';
import type { ImportPreview, ImportTarget } from '../../src/core/imports/proposals/importPreview';
import { planImport } from '../../src/core/imports/proposals/planImport';
import { previewRead, readContext } from '../../src/core/imports/proposals/previewImport';
import { readSource } from '../../src/core/imports/readSource';
import { describePreview } from '../../src/core/pages/import/describeImport';
import type { Plan } from '../../src/core/plans/plan';
import { applyEdits } from '../../src/core/text/textEdit';
import { importWordsFor } from '../../src/core/words/importWords';
import { DiskFiles } from '../../src/disk/diskFiles';
import { type Figures, type Measure, type Part, threadMs } from './measure';
import { now, readIndex, words } from './ours';
import { listOfMeetings, listOfPeople } from './programme/lists';
import { Turns } from './turns';

const rows = 2_000;

/** Importing a list: into a programme without anybody; a later version in which each row differs; and that with a corrected cell. */
export class ImportPart implements Part {
	readonly #folders: string[] = [];
	readonly measures: readonly Measure[] = [{
		name: 'import',
		run: async () => ({
			'floor: people': least(leastOfPeople, listOfPeople(rows, 'III/a')),
			'floor: meetings': least(leastOfMeetings, listOfMeetings(rows, 'kemajuan')),
			...await this.#list('people', listOfPeople), ...await this.#list('meetings', listOfMeetings),
		}),
	}];

	release(): void {
		this.dispose();
	}

	dispose(): void {
		for (const folder of this.#folders.splice(0)) {
			rmSync(folder, { recursive: true, force: true });
		}
	}

	async #list(name: string, listOf: (count: number, version: string) => string): Promise<Figures> {
		const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-bench-'));
		this.#folders.push(folder);
		writeFileSync(join(folder, 'programme.yaml'), 'name: Bench\nlanguage: id\ntimezone: Asia/Jakarta\n');
		const first = await Imported.into(folder, listOf(rows, 'III/a'));
		const began = threadMs();
		const preview = await first.preview();
		const previewed = threadMs() - began;
		const plan = await first.plan(preview);
		const planned = threadMs() - began;
		write(plan);
		const later = await Imported.into(folder, listOf(rows, 'III/b'));
		const beganLater = threadMs();
		const changed = await later.preview();
		const previewedLater = threadMs() - beganLater;
		const line = changed.proposals.findLast(({ state }) => state === 'changed')?.line;
		const beganCell = threadMs();
		await later.preview({ cells: new Map([[`${String(line)}:7`, 'III/d']]) });
		const corrected = threadMs() - beganCell;
		await later.plan(changed);
		if (preview.proposals.filter(({ state }) => state === 'new').length < rows || line === undefined) {
			throw new Error(`The list of ${name} was not understood.`);
		}
		return {
			[`${name}: preview`]: previewed, [`${name}: plan`]: planned, [`${name}: later`]: previewedLater, [`${name}: cell`]: corrected,
			[`${name}: hold`]: Math.max(first.longestHold, later.longestHold),
		};
	}
}

/** A list on its way into the programme of a folder. */
class Imported {
	readonly #bytes: Uint8Array;
	readonly #target: ImportTarget;
	readonly #turns = new Turns(threadMs);

	private constructor(bytes: Uint8Array, target: ImportTarget) {
		this.#bytes = bytes;
		this.#target = { ...target, pause: () => this.#turns.isOver ? this.#turns.rest() : Promise.resolve() };
	}

	static async into(folder: string, list: string): Promise<Imported> {
		const [programme] = (await readIndex(new DiskFiles(), pathToFileURL(folder).toString(), new Turns())).programmes();
		if (!programme) {
			throw new Error('There is no programme.');
		}
		const isThere = (uri: string): boolean => existsSync(fileURLToPath(uri));
		const text = (uri: string): string | undefined => isThere(uri) ? readFileSync(fileURLToPath(uri), 'utf8') : undefined;
		const uri = `${programme.folder}/people.yaml`;
		const people = text(uri);
		return new Imported(new TextEncoder().encode(list), {
			programme, now, language: words.language, text: file => Promise.resolve(text(file)), taken: isThere,
			...people !== undefined && { people: { uri, text: people } },
		});
	}

	get longestHold(): number {
		return this.#turns.figures()['hold'] ?? 0;
	}

	/** Reads the list, compares it with the programme, and puts its rows into words, as the page does. */
	async preview(answers: ImportAnswers = {}): Promise<ImportPreview> {
		const read = await readSource({ name: 'list.csv', bytes: this.#bytes }, answers, readContext(this.#target));
		if ('refused' in read) {
			throw new Error(read.refused);
		}
		const preview = await previewRead(read, 'list.csv', answers, this.#target);
		const { programme } = this.#target;
		const steps = describePreview({
			preview, programme, words, labels: importWordsFor(words.language), names: preview.names, answers, notice: '', isRecalled: false, canWrite: true,
		});
		while (steps.next().done !== true) {
			await this.#target.pause?.();
		}
		await this.#turns.rest();
		return preview;
	}

	async plan(preview: ImportPreview): Promise<Plan> {
		const plan = await planImport(preview, this.#target);
		await this.#turns.rest();
		if ('notEditable' in plan) {
			throw new Error(plan.notEditable);
		}
		return plan;
	}
}

function write({ create, edit }: Plan): void {
	const edited = edit.map(({ uri, expected, edits }) => ({ uri, text: applyEdits(expected, edits) }));
	for (const { uri, text } of [...create, ...edited]) {
		mkdirSync(dirname(fileURLToPath(uri)), { recursive: true });
		writeFileSync(fileURLToPath(uri), text);
	}
}

function least(work: (list: string) => number, list: string): number {
	const began = threadMs();
	work(list);
	return threadMs() - began;
}

/** The same parser, and a loop that makes the files of every row, whoever is there already. */
function leastOfPeople(text: string): number {
	const [, ...cells] = parse(text);
	const entries = cells.map(([name = '', email = '', phone = '', unit = '', role = '']) =>
		`  - id: ${idOf(name)}\n    name: ${name}\n    role: ${role}\n    email: ${email}\n    phone: "${phone}"\n    unit: ${unit}\n`);
	const pairs = cells.map(([mentee = '', , , , , , mentor = '']) =>
		`id: ${idOf(`${mentor} ${mentee}`)}\nmentors:\n  - ${idOf(mentor)}\nmentees:\n  - ${idOf(mentee)}\n`);
	return entries.join('').length + pairs.length;
}

function leastOfMeetings(text: string): number {
	const [, ...cells] = parse(text);
	const files = cells.map(([day = '', time = '', mentor = '', mentee = '', title = '', summary = '', decision = '', action = '']) =>
		`id: ${day}-${idOf(mentor)}-${idOf(mentee)}-01\ntitle: ${title}\ndate: ${day}\ntime: "${time}"\nmentors:\n  - ${idOf(mentor)}\nmentees:\n  - ${
			idOf(mentee)}\nsummary: |\n  ${summary}\ndecisions:\n  - ${decision}\nactions:\n  - id: a1\n    text: ${action}\n`);
	return files.join('').length;
}

const idOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
