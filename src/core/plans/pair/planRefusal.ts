import { readPreferences, refusalKey } from '../../pairing/preferences';
import type { Programme } from '../../programme/programme';
import { isSameKey } from '../../record/keys';
import { applyEdits } from '../../text/textEdit';
import { join } from '../../text/uri';
import { mapLines } from '../../yaml/edit/renderValue';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import type { Plan } from '../plan';
import { ignorePrivate } from '../reflection/planShare';

/** Two people who must not be paired, as `Candidate.reference` names them. */
export interface RefusalRequest {
	readonly programme: Programme;
	readonly people: readonly [string, string];
	/** The present text of `private/pairing.yaml`; undefined where there is none. */
	readonly text: string | undefined;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: string) => boolean;
}

/** Plans to write in `private/pairing.yaml` that two people must not be paired. Undefined if its text can't be edited so. */
export function planRefusal({ programme: { folder, people: known }, people, text, taken }: RefusalRequest): Plan | undefined {
	const uri = join(folder, 'private', 'pairing.yaml');
	const create = ignorePrivate(folder, taken);
	const plan = { within: folder, create, edit: [] };
	if (text === undefined) {
		const lines = mapLines({ not_with: [people] }, 0, { step: 2, listIndent: 2, longText: 'block' });
		return { ...plan, create: [...create, { uri, text: `${lines.join('\n')}\n` }] };
	}
	const edits = YamlDraft.open(text, { sameKey: isSameKey })?.append(['not_with'], people).finish()?.edits;
	const [one, other] = people.map(person => known.comparisonKeyOf(person));
	const isRead = edits && readPreferences(applyEdits(text, edits), known)?.refusals.has(refusalKey(one ?? '', other ?? ''));
	return isRead === true ? { ...plan, edit: [{ uri, expected: text, edits }] } : undefined;
}
