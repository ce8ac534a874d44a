import { reflectionShape } from '../record/noteKeys';
import type { IdDefinition, IdReference } from '../record/parseContext';
import { sessionShape } from '../record/sessionShape';
import type { AnyShape, ReferenceKind } from '../record/shape';
import type { FileFacts } from './fileFacts';

/**
 * Returns the ids that a file refers to, in any order. Those of sessions and notes follow from their values; other files, and those of
 * which a part can't be shown, have them in their facts.
 */
export function referencesIn(file: FileFacts): readonly IdReference[] {
	if (file.references) {
		return file.references;
	}
	const found: IdReference[] = [];
	for (const session of file.sessions) {
		referencesOfSession(session, (to, id) => { found.push({ to, id, session: session.id }); });
	}
	if (file.reflection) {
		referencesOfNote(file.reflection, (to, id) => { found.push({ to, id }); });
	}
	return found;
}

/** Whether a file refers to a session or an action that `isMeant`. Faster than all its references. */
export function refersToSession(file: FileFacts, isMeant: (reference: IdReference) => boolean): boolean {
	if (file.references) {
		return file.references.some(reference => (reference.to === 'session' || reference.to === 'action') && isMeant(reference));
	}
	return file.sessions.some(({ carried, id: session }) => carried?.some(id => isMeant({ to: 'action', id, session })) === true)
		|| (file.reflection?.session !== undefined && isMeant({ to: 'session', id: file.reflection.session }));
}

/** Returns the ids that a file defines, in any order. */
export function definitionsIn(file: FileFacts): readonly IdDefinition[] {
	return file.definitions ?? file.sessions.flatMap(({ id: session, hasOwnId, actions = [] }): readonly IdDefinition[] => [
		...(hasOwnId ? [{ of: 'session' as const, id: session, session }] : []),
		...actions.flatMap(({ id }) => id === undefined ? [] : [{ of: 'action' as const, id, session }]),
	]);
}

type Take = (to: ReferenceKind, id: string) => void;
type Walk = (value: unknown, take: Take) => void;

const referencesOfSession = walkOf(sessionShape);
const referencesOfNote = walkOf(reflectionShape);

/** Returns a walk over the references in a value of a shape, which visits only keys that can have some. */
function walkOf(shape: AnyShape): Walk {
	return partWalk(shape) ?? (() => undefined);
}

function partWalk(shape: AnyShape): Walk | undefined {
	switch (shape.is) {
		case 'reference':
			return (value, take) => { take(shape.to, value as string); };
		case 'list': {
			const walk = partWalk(shape.item);
			return walk && ((value, take) => {
				for (const item of value as readonly unknown[]) {
					walk(item, take);
				}
			});
		}
		case 'fields': {
			const walks = Object.entries(shape.fields).flatMap(([key, of]) => {
				const walk = partWalk(of);
				return walk ? [[key, walk] as const] : [];
			});
			return walks.length === 0 ? undefined : (value, take) => {
				for (const [key, walk] of walks) {
					const part = (value as Readonly<Record<string, unknown>>)[key];
					if (part !== undefined) {
						walk(part, take);
					}
				}
			};
		}
		default:
			return undefined;
	}
}
