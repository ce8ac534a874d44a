import { join } from '../../src/core/text/uri';
import { complete } from '../../src/core/languageFeatures/complete';
import { problemsOf } from '../../src/core/analysis/problems/problems';
import { fileRoleOf, type FileRole } from '../../src/core/files/layout';
import { FactsReader } from '../../src/core/files/factsText';
import { parseText } from '../../src/core/files/parseFile';
import { factsOf } from '../../src/core/files/parsedFile';
import { RecordIndex } from '../../src/core/programme/index/recordIndex';
import { keyHelp, wordHelp } from '../../src/core/words/keyHelp';
import type { LanguageServer } from './languageServer';
import type { Figures, Measure, Part } from './measure';
import { now, words } from './ours';
import { programmeFiles, type MadeUpFile } from './programme/programme';
import { loneSession, sessionListOf, withEmptyStatus, withUnknownStatus, type TypedText } from './typedText';

const folder = 'file:///made-up';
const reader = new FactsReader();
/** More than fit into the longest list. */
const sessions = 1_200;
/** Each measure is taken so often a round, so that short ones are not chance. */
const times = { '1 KB': 20, '50 KB': 5, '1 MB': 1 };
type Size = keyof typeof times;

/** Problems and completions while one types: ours and yaml-language-server's, on the same text after the same change. */
export class TypingPart implements Part {
	readonly #server: LanguageServer;
	#number = 0;
	readonly measures: readonly Measure[];

	constructor(server: LanguageServer) {
		this.#server = server;
		const files = [...programmeFiles({ sessions })];
		const texts: Readonly<Record<Size, TypedText>> = {
			'1 KB': loneSession(files),
			'50 KB': sessionListOf(files, 50_000),
			'1 MB': sessionListOf(files, 1_000_000),
		};
		this.measures = Object
			.entries(texts)
			.map(([size, typed]): Measure => ({ name: 'typing', run: () => this.#measure(size as Size, typed, indexAround(files)) }));
	}

	release(): void {
		// Nothing stays between rounds.
	}

	dispose(): void {
		// Nothing was written.
	}

	async #measure(size: Size, { path, text }: TypedText, index: RecordIndex): Promise<Figures> {
		const uri = join(folder, ...path.split('/'));
		const place = fileRoleOf(uri, index.folders());
		if (!place) {
			throw new Error(`${path} is none of ours.`);
		}
		const sums: Record<string, number> = {};
		const add = async (name: string, work: () => number | Promise<number>): Promise<void> => {
			const began = performance.now();
			const found = await work();
			sums[`${name}, ${size}`] = (sums[`${name}, ${size}`] ?? 0) + (performance.now() - began) / times[size];
			if (found === 0) {
				throw new Error(`${name} found nothing in ${size}.`);
			}
		};
		for (let i = 0; i < times[size]; i++) {
			const wrong = withUnknownStatus(text, this.#number++);
			const wrongThere = this.#server.open(uri, wrong);
			await add('their problems', () => this.#server.problems(wrongThere));
			await add('our problems', () => problemsIn(wrong, uri, place, index));
			const { text: empty, cursor } = withEmptyStatus(text, this.#number++);
			const emptyThere = this.#server.open(uri, empty);
			await add('their completions', () => this.#server.completions(emptyThere, cursor));
			await add('our completions', () => {
				const file = parseText(uri, place, empty);
				const programme = index.programmeOf(uri);
				return programme
					? complete(empty, cursor, { file, programme, words, today: now.today, help: { keyHelp, wordHelp } })?.items.length ?? 0
					: 0;
			});
		}
		return sums;
	}
}

function problemsIn(text: string, uri: string, place: FileRole, index: RecordIndex): number {
	const file = parseText(uri, place, text);
	index.apply([{ uri, file: reader.detached(factsOf(file)) }]);
	const programme = index.programmeOf(uri);
	return programme ? problemsOf(file, programme, now.today, () => undefined).length : 0;
}

/** The programme around the text: its pairs and people, and none of its sessions. */
function indexAround(files: readonly MadeUpFile[]): RecordIndex {
	const index = new RecordIndex();
	index.apply(files.flatMap(({ path, text }) => {
		const uri = join(folder, ...path.split('/'));
		const place = fileRoleOf(uri, new Map([[folder, 'programme']]));
		return !place || ['session', 'reflection'].includes(place.kind) ? [] : { uri, file: reader.detached(factsOf(parseText(uri, place, text))) };
	}));
	return index;
}
