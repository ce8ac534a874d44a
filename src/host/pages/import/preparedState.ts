import { refusalSentence } from '../../../core/imports/issueSentence';
import type { ImportPreview } from '../../../core/imports/proposals/importPreview';
import type { ImportPage } from '../../../core/pages/import/importPage';
import type { ImportWords } from '../../../core/words/importWords';
import type { Prepared } from './preparedImport';

/** How far an import is prepared; undefined while the file is read for the first time. */
export type PreparedState = Prepared | 'cancelled' | 'failed' | undefined;

/** Whether there is a preview to show. */
export function isPreview(prepared: PreparedState): prepared is ImportPreview {
	return typeof prepared === 'object' && 'proposals' in prepared;
}

/** What the page says instead of a preview, with the buttons that lead on; undefined where there is a preview. */
export function saysOf(prepared: PreparedState, name: string, labels: ImportWords): ImportPage['says'] {
	const { page } = labels;
	const again = { label: page.again, runs: 'again' } as const;
	const chooseFile = { label: page.chooseFile, runs: 'chooseFile' } as const;
	switch (prepared) {
		case undefined:
			return { words: page.reading(name), buttons: [{ label: page.cancel, runs: 'cancel' }] };
		case 'cancelled':
			return { words: page.cancelled, buttons: [again] };
		case 'failed':
			return { words: page.notDone, buttons: [again, chooseFile] };
		case 'noSource':
			return { words: page.chooseAgain(name), buttons: [chooseFile, again] };
		case 'noProgramme':
			return { words: page.gone, buttons: [] };
		default:
			return 'refused' in prepared ? { words: refusalSentence(prepared, labels), buttons: [chooseFile, again] } : undefined;
	}
}
