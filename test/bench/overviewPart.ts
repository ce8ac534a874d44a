import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { countFigures } from '../../src/core/analysis/figures/figures';
import { makeProgrammePage } from '../../src/core/pages/overview/programmePage';
import type { Programme } from '../../src/core/programme/programme';
import type { Steps } from '../../src/core/text/steps';
import { wordsFor } from '../../src/core/words/catalogues';
import { DiskFiles } from '../../src/disk/diskFiles';
import type { Figures, Measure, Part } from './measure';
import { now, readIndex } from './ours';
import { writeProgramme } from './programme/writeProgramme';
import { Turns } from './turns';

/** As many pairs as a national programme has, and fewer sessions each. */
const size = { sessions: 30_000, sessionsAPair: 15 };

/** A large programme's figures, when its files have been read. */
export class OverviewPart implements Part {
	readonly #folder: string;
	readonly measures: readonly Measure[];

	private constructor(folder: string, programme: Programme) {
		this.#folder = folder;
		this.measures = [{ name: 'overview', run: () => count(programme) }];
	}

	static async open(): Promise<OverviewPart> {
		const folder = writeProgramme(size);
		const [programme] = (await readIndex(new DiskFiles(), pathToFileURL(folder).toString(), new Turns())).programmes();
		if (programme?.pairs.size !== size.sessions / size.sessionsAPair) {
			throw new Error('There are not as many pairs as were written.');
		}
		return new OverviewPart(folder, programme);
	}

	release(): void {
		// Its programme is read once.
	}

	dispose(): void {
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

function count(programme: Programme): Figures {
	const figures = measured(countFigures(programme, {}, now));
	const sources = { programme, figures: figures.value, scope: {}, now, canChange: true };
	const page = measured(makeProgrammePage(sources, wordsFor('en')));
	return {
		'overview: figures': figures.all, 'step: figures': figures.longest, 'overview: page': page.all, 'step: page': page.longest,
	};
}

/** Runs steps to their end; returns what they take together and the longest of them, in ms. */
function measured<V>(steps: Steps<V>): { readonly value: V; readonly all: number; readonly longest: number } {
	let all = 0;
	let longest = 0;
	for (;;) {
		const began = performance.now();
		const { done, value } = steps.next();
		const ms = performance.now() - began;
		all += ms;
		longest = Math.max(longest, ms);
		if (done === true) {
			return { value, all, longest };
		}
	}
}
