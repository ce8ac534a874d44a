import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Files } from '../../src/core/files/files';
import { parseYaml, scanLines } from './floors';
import { inThreads } from './inThreads';
import { brokenShares, inPercent } from './lines';
import { collectGarbage, timed, type Figures } from './measure';
import { allProblems, allRows, readIndex } from './ours';
import { writeProgramme } from './programme/writeProgramme';
import { Turns } from './turns';

/** Programmes of which some files are broken, and cold starts in them. */
export class BrokenFiles {
	readonly #files: Files;
	readonly #sessions: number;
	readonly #folders = new Map<number, string>();

	constructor(files: Files, sessions: number) {
		this.#files = files;
		this.#sessions = sessions;
	}

	/** Both floors and a cold start for each share, on to all problems, of which each broken file has one. */
	async coldStarts(): Promise<Figures> {
		const figures: Record<string, number> = {};
		for (const share of brokenShares) {
			const folder = this.#folder(share);
			const scan = timed(() => scanLines(folder));
			collectGarbage();
			const parse = timed(() => { parseYaml(folder); });
			collectGarbage();
			const turns = new Turns();
			const began = performance.now();
			const index = await inThreads(threads => readIndex(this.#files, pathToFileURL(folder).toString(), turns, threads));
			await allRows(index, turns);
			const rows = performance.now() - began;
			const problems = await allProblems(index, this.#files, turns);
			const known = performance.now() - began;
			if (problems !== Math.floor(this.#sessions * share)) {
				throw new Error(`${String(problems)} problems: not what was written.`);
			}
			Object.entries({
				'floor: scan lines': scan, 'floor: parse YAML': parse, 'all rows': rows, 'all problems': known, 'hold': turns.figures()['hold'] ?? NaN,
			}).forEach(([name, ms]) => { figures[`${inPercent(share)}: ${name}`] = ms; });
			collectGarbage();
		}
		return figures;
	}

	/** Removes what was written. */
	dispose(): void {
		this.#folders.forEach(folder => { rmSync(folder, { recursive: true, force: true }); });
	}

	#folder(share: number): string {
		const folder = this.#folders.get(share) ?? writeProgramme({ sessions: this.#sessions, brokenShare: share });
		this.#folders.set(share, folder);
		return folder;
	}
}
