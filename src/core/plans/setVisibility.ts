import { isSameKey } from '../record/aliases';
import { splitFrontMatter } from '../notes/frontMatter';
import { reflectionShape } from '../record/noteKeys';
import type { Visibility } from '../record/visibility';
import { findConflict, hasMixedLineEnds } from '../text/source';
import { YamlDraft } from '../yaml/edit/yamlDraft';
import type { TextEdit } from '../text/textEdit';

const order = reflectionShape.is === 'fields' ? Object.keys(reflectionShape.fields) : [];

/**
 * Exact edits that let a note's head say who the note is for; a note without a head gets one. Undefined when
 * the text can't be edited: its head is broken, never ends or is a list, or the file mixes line ends.
 */
export function setVisibility(text: string, visibility: Visibility): readonly TextEdit[] | undefined {
	const head = splitFrontMatter(text);
	if (head === 'unclosed' || hasMixedLineEnds(text) || findConflict(text)) {
		return undefined;
	}
	if (!head) {
		const start = text.startsWith('\uFEFF') ? 1 : 0;
		const end = text.includes('\r\n') ? '\r\n' : '\n';
		return [{ start, end: start, text: ['---', `visibility: ${visibility}`, '---', ''].join(end) }];
	}
	return YamlDraft.open(head.yaml, { sameKey: isSameKey })?.set(['visibility'], visibility, { order }).finish()?.edits;
}
