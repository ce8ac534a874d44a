import { stemOf } from '../../text/uri';
import type { TextEdit } from '../../text/textEdit';
import { slug } from '../names';
import { isDefined, definitionsOfId } from '../../programme/idLocations';
import { groupOfSession, type Programme } from '../../programme/programme';
import { groupByFolder } from '../../files/layout';
import type { FileFacts } from '../../files/fileFacts';
import type { Session } from '../../record/session';
import { offsetAt } from '../../text/range';
import { OpenYaml } from '../../yaml/edit/openYaml';
import { YamlDraft } from '../../yaml/edit/yamlDraft';

/** The id to write into a session that says none: what others call it already, unless that means another one too; else a free one. */
export function idToAdd(file: FileFacts, session: Session, programme: Programme): string {
	const isCalled = programme.files.some(f => f.references.some(({ to, id }) => (to === 'session' && id === session.id) || (to === 'action' && id.startsWith(`${session.id}#`))));
	const isOnlyOne = definitionsOfId(programme, 'session', session.id).length < 2;
	return isCalled && isOnlyOne ? session.id : freeSessionId(file, session, programme);
}

/** `<date>-<pair>-<nn>` with the next number that no session has; the folder or the file stands for a pair that isn't said. */
export function freeSessionId(file: FileFacts, session: Session, programme: Programme): string {
	const group = groupOfSession(programme, session);
	const whose = group.is === 'pair' ? group.id : groupByFolder(programme.folder, file.uri) ?? stemOf(file.uri).replace(/\.session$/i, '');
	for (let n = 1; ; n++) {
		const id = `${session.date}-${slug(whose, 'session')}-${String(n).padStart(2, '0')}`;
		if (!isDefined(programme, 'session', id)) {
			return id;
		}
	}
}

/** Writes an id as a session's first key; undefined where the file can't be edited. */
export function planId(text: string, session: Session, id: string): readonly TextEdit[] | undefined {
	const open = OpenYaml.parse(text);
	const own = open?.mapAt(offsetAt(text, session.position));
	return open && own && new YamlDraft(open, own).set([...own.path, 'id'], id, { first: true }).finish()?.edits;
}
