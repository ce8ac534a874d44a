import { readLogo } from '../../../core/exports/documents/logo';
import type { Programme } from '../../../core/programme/programme';
import type { Steps } from '../../../core/text/steps';
import { inform } from '../../platform/notify';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';
import { type ExportDialog, writeExport } from './saveExport';

/** What `make` gets when the place is chosen: the programme as it is then, and the data address of its logo. */
export interface DocumentOf {
	readonly programme: Programme;
	readonly logo?: string;
}

/**
 * Asks where to save a document of a programme and saves it as an HTML file. `make` returns the page in parts; undefined where there is
 * nothing to save any more. Says why the document is without the logo that the programme names.
 */
export async function saveDocument(
	services: Services, dialog: Omit<ExportDialog, 'filters'>, make: (of: DocumentOf) => Promise<Iterable<string> | undefined> | Iterable<string> | undefined,
): Promise<void> {
	let problem: string | undefined;
	const tell = await writeExport(services, { ...dialog, filters: { HTML: ['html'] } }, async () => {
		// Found again: the record may have changed while the dialog was open.
		const programme = services.store.index.programmes().find(({ folder }) => folder === dialog.folder);
		if (!programme) {
			return undefined;
		}
		const { logo, problem: found } = await readLogo(programme, services.files, services.language.words);
		problem = found;
		const parts = await make({ programme, ...(logo !== undefined && { logo }) });
		return parts && runInSlices(joined(parts));
	});
	if (tell && problem !== undefined) {
		void inform(problem);
	}
	await tell?.();
}

/** Joins parts, yielding after each. */
function* joined(parts: Iterable<string>): Steps<string> {
	const all: string[] = [];
	for (const part of parts) {
		all.push(part);
		yield;
	}
	return all.join('');
}
