import { changesInSteps } from '../../../core/changes/changesOf';
import type { Change, ComparedFile } from '../../../core/changes/change';
import { receivedFiles } from '../../../core/exchange/comparedFiles';
import type { Exchanged } from '../../../core/exchange/exchange';
import { pathsOf } from '../../../core/exchange/record';
import { fileRoleOf } from '../../../core/files/layout';
import { join } from '../../../core/text/uri';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';
import { exchangePorts, type Sent } from './exchangePorts';

/** Returns what differs between versions of files, as it is said of the programme that is sent. */
export async function changesIn(
	compared: readonly ComparedFile[], { programme }: Sent, { store, clock }: Services,
): Promise<readonly Change[]> {
	const folders = store.index.folders();
	const present = store.index.programmeIn(programme.folder) ?? programme;
	return await runInSlices(changesInSteps(compared, uri => fileRoleOf(uri, folders), present, clock.today(present))) ?? [];
}

/** Reads what came in. Undefined where that is not known. */
export async function readReceived(
	{ from, to }: NonNullable<Exchanged['received']>, merged: Exchanged['merged'], sent: Sent, services: Services,
): Promise<{ readonly compared: readonly ComparedFile[]; readonly changes: readonly Change[] } | undefined> {
	try {
		const ports = exchangePorts(sent, services);
		const prefix = sent.folder === '' ? '' : `${sent.folder}/`;
		const changed = from === '' ? [] : (await sent.repository.changes(from, to)).filter(({ path }) => path.startsWith(prefix));
		services.store.refresh(pathsOf(changed).map(path => join(sent.repository.root, ...path.split('/'))));
		const compared = await receivedFiles(ports, changed, { from, to }, merged);
		return { compared, changes: await changesIn(compared, sent, services) };
	} catch {
		return undefined;
	}
}
