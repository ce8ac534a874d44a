import type { ParsedFile } from '../files/parsedFile';
import { actionAt } from '../programme/carriedOver';
import { todayByOwner } from '../programme/openActions';
import type { Programme } from '../programme/programme';
import { isOpen } from '../record/session';
import { shownText } from '../text/plainText';
import type { Position } from '../text/range';
import type { Now } from '../time/instants';
import { dueInWords } from '../views/rowText';
import type { Words } from '../words/words';

/** Text that an editor shows within a line and that is not in the file. */
export interface InlayHint {
	readonly at: Position;
	readonly text: string;
}

/** VS Code cuts longer hints (`editor.inlayHints.maximumLength`). So the text is cut here, not the due day; the hover has all of it. */
const maxCharacters = 43;

/** Returns hints after the references to earlier sessions' actions (`2026-11-27-budi-sari-01#a1`): their text, and when they are due. */
export function carriedHints({ references }: ParsedFile, programme: Programme, words: Words, now: Now): readonly InlayHint[] {
	const todayOf = todayByOwner(programme, now);
	return references.filter(({ to, id }) => to === 'action' && id.includes('#')).flatMap(({ id, range }): readonly InlayHint[] => {
		const action = actionAt(id, programme)?.action;
		if (!action) {
			return [];
		}
		const { text = '', due, state, owner } = action;
		const more = state === 'done' ? words.brief.summary.done
			: state === 'dropped' ? words.logging.dropped
			: isOpen(action) && due !== undefined ? dueInWords(due, todayOf(owner), words)
			: '';
		const after = more === '' ? '' : ` · ${more}`;
		return [{ at: range.end, text: (shownText(text, maxCharacters - after.length) || words.actions.noText) + after }];
	});
}
