import type { ImportAnswers, ImportSource } from '../../../core/imports/importSource';
import type { ImportPreview, NameQuestion } from '../../../core/imports/proposals/importPreview';
import type { NotImported, SourceRead } from '../../../core/imports/readImport';
import type { Programme } from '../../../core/programme/programme';
import type { Uri } from '../../../core/text/uri';
import type { WrittenChange } from '../../../core/plans/planUndo';
import { importWordsFor } from '../../../core/words/importWords';
import { plainText } from '../../../core/text/plainText';
import { nameOf } from '../../../core/text/uri';
import { TimeSlice } from '../../platform/timeSlice';
import { UserError } from '../../platform/userError';
import { choicesOf, type RememberedChoices } from '../../../core/imports/proposals/rememberedChoices';
import { planFree } from '../../write/planFree';
import type { PageServices } from '../page';
import type { ChangedAnswers } from './answers';
import { importTarget } from './importTarget';
import { isSameSource, readSourceFile } from './sourceFile';

/** What preparing an import ends with: a preview, why the file can't be read, or that the file or the programme is gone. */
export type Prepared = ImportPreview | NotImported | 'noSource' | 'noProgramme';

/** Preparing was cancelled, or begun anew. */
export class Superseded extends Error {}

/** What an import would be now differs from what was shown, so nothing was written. */
export class OtherPreview extends Error {
	readonly is: 'programme' | 'source';

	constructor(is: 'programme' | 'source') {
		super(`another ${is}`);
		this.is = is;
	}
}

/** Answers that readers use; others are about the proposals only. */
const readWith = ['as', 'sheet', 'columns', 'dateOrder', 'pair', 'cells', 'roomLinks'] as const;

/** A file on its way into a programme: read, compared with it, and written by one plan. */
export class PreparedImport {
	readonly #folder: Uri;
	readonly #uri: Uri;
	readonly #services: PageServices;
	#answers: ImportAnswers = {};
	#source: ImportSource | undefined;
	#read: SourceRead | undefined;
	#preview: ImportPreview | undefined;
	/** Choices that are to be found again in the file: those of the last import, or those that were made here about another version. */
	#choices: RememberedChoices | 'ofLastImport' | undefined = 'ofLastImport';
	/** Whether answers are those of the last import. */
	#isRecalled = false;
	/** The names that were asked so far: those that are answered can be answered differently. */
	readonly #names = new Map<string, NameQuestion>();

	constructor(folder: Uri, source: Uri, services: PageServices) {
		this.#folder = folder;
		this.#uri = source;
		this.#services = services;
	}

	get answers(): ImportAnswers {
		return this.#answers;
	}

	get names(): readonly NameQuestion[] {
		return [...this.#names.values()];
	}

	get programme(): Programme | undefined {
		return this.#services.store.index.programmes().find(({ folder }) => folder === this.#folder);
	}

	/** Changes answers; what depends on them is made anew by `prepare`. */
	answer(changed: ChangedAnswers): void {
		if (readWith.some(key => Object.hasOwn(changed, key))) {
			this.#read = undefined;
		}
		const answers = Object.entries({ ...this.#answers, ...changed }).filter(([, value]) => value !== undefined);
		this.#answers = Object.fromEntries(answers);
	}

	get isRecalled(): boolean {
		return this.#isRecalled;
	}

	/** Whether the file still is what was read. */
	async isSourceRead(): Promise<boolean> {
		const [read, source] = [this.#source, await readSourceFile(this.#uri)];
		return read !== undefined && typeof source !== 'string' && !('refused' in source) && isSameSource(source, read);
	}

	/** Forgets what was read, so that the file is read again. Answers are found again in it; after an import, those that it remembers. */
	forgetSource({ isImported = false } = {}): void {
		if (isImported) {
			this.#answers = {};
			this.#choices = 'ofLastImport';
		} else if (this.#read) {
			this.#choices = choicesOf(this.#read, this.#answers);
		}
		this.#source = undefined;
		this.#read = undefined;
	}

	/** Begins without answers, those of the last import included. */
	forgetAnswers(): void {
		this.#answers = {};
		this.#choices = undefined;
		this.#isRecalled = false;
		this.#read = undefined;
		this.#names.clear();
	}

	/** Reads the file where that is due, and compares it with the programme. Throws `Superseded` when `isCurrent` returns false. */
	async prepare(isCurrent: () => boolean): Promise<Prepared> {
		const { store } = this.#services;
		await store.whenRead();
		if (!this.#source) {
			const source = await readSourceFile(this.#uri);
			if (typeof source === 'string' || 'refused' in source) {
				return source === 'gone' ? 'noSource' : source;
			}
			this.#source = source;
		}
		requireCurrent(isCurrent);
		const { programme } = this;
		if (!programme) {
			return 'noProgramme';
		}
		const slice = new TimeSlice();
		const target = await importTarget(this.#services, programme, { taken: () => false, pause: async () => {
			if (slice.isOver) {
				await slice.rest();
			}
			requireCurrent(isCurrent);
		} });
		const [{ readSource }, { previewRead, readContext }, { answersWith, choicesOfLastImport }] = await Promise.all([
			import('../../../core/imports/readSource'), import('../../../core/imports/proposals/previewImport'),
			import('../../../core/imports/proposals/recallAnswers'),
		]);
		if (this.#choices) {
			const isOfLast = this.#choices === 'ofLastImport';
			const choices = this.#choices === 'ofLastImport' ? await choicesOfLastImport(this.#source, target) : this.#choices;
			const answers = await answersWith(choices, this.#source, isOfLast ? this.#answers : {}, target);
			requireCurrent(isCurrent);
			this.#isRecalled = isOfLast ? answers !== this.#answers : this.#isRecalled;
			this.#answers = answers;
			this.#choices = undefined;
		}
		const read = this.#read ?? await readSource(this.#source, this.#answers, readContext(target));
		requireCurrent(isCurrent);
		if ('refused' in read) {
			return read;
		}
		this.#read = read;
		const preview = await previewRead(read, this.#source.name, this.#answers, target);
		requireCurrent(isCurrent);
		this.#preview = preview;
		preview.names.forEach(question => { this.#names.set(question.key, question); });
		return preview;
	}

	/**
	 * Writes what the preview shows, in one change, and returns it; undefined if there is nothing to write. Throws `OtherPreview` if the
	 * file or the programme is no longer what the preview was made from, and a `UserError` if a file can't be edited.
	 */
	async write(): Promise<WrittenChange | undefined> {
		const { writer, language } = this.#services;
		const [shown, read] = [this.#preview, this.#read];
		const source = await readSourceFile(this.#uri);
		if (!shown || !read || !this.#source || typeof source === 'string' || 'refused' in source || !isSameSource(source, this.#source)) {
			this.forgetSource();
			throw new OtherPreview('source');
		}
		const [{ previewRead }, { planImport }] = await Promise.all([
			import('../../../core/imports/proposals/previewImport'), import('../../../core/imports/proposals/planImport'),
		]);
		const before = writer.lastChange;
		await writer.apply(async () => {
			const { programme } = this;
			if (!programme) {
				throw new OtherPreview('programme');
			}
			const slice = new TimeSlice();
			const pause = (): Promise<void> => slice.isOver ? slice.rest() : Promise.resolve();
			const { preview, plan } = await planFree(writer, async taken => {
				const target = await importTarget(this.#services, programme, { taken, pause });
				const again = await previewRead(read, source.name, this.#answers, target);
				return { preview: again, plan: await planImport(again, target) };
			});
			if (essence(preview) !== essence(shown)) {
				throw new OtherPreview('programme');
			}
			if ('notEditable' in plan) {
				throw new UserError(importWordsFor(language.words.language).page.result.notEditable(plainText(nameOf(plan.notEditable))));
			}
			return { ...plan, isAnnounced: true };
		});
		return writer.lastChange === before ? undefined : writer.lastChange;
	}
}

/** What a user has seen of a preview. Ids and file names of what is new may still change. */
export function essence({ proposals }: ImportPreview): string {
	return JSON.stringify(proposals.map(({ line, thing, state, values }) => [line, thing, state, values]));
}

function requireCurrent(isCurrent: () => boolean): void {
	if (!isCurrent()) {
		throw new Superseded();
	}
}
