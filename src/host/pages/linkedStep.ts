import type { TickRequest } from '../../core/plans/reflection/planTickStep';
import type { LinkedAction } from '../../core/programme/linkedActions';
import { textOf } from '../write/changeFiles';
import type { PageServices } from './page';

/** Returns an action that a line of a note is linked to with the present text of its file, to be ticked with the line. */
export async function linkedStep(
	{ store }: Pick<PageServices, 'store'>, linked: LinkedAction | undefined,
): Promise<TickRequest['linked']> {
	const file = linked && store.index.facts(linked.session.uri);
	return linked && file && {
		file, text: await textOf(file.uri),
		action: { session: linked.session.id, index: linked.index, text: linked.action.text ?? '' },
	};
}
