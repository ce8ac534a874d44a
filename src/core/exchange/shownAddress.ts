import { segmentsBelow } from '../text/uri';
import { remoteOf } from './shared';
import type { RepositoryState } from './repository';

/** Returns the address that a programme is sent to; undefined without one. */
export function addressOf(state: Pick<RepositoryState, 'upstream' | 'remotes'>): string | undefined {
	return state.remotes.find(({ name }) => name === remoteOf(state))?.url;
}

/** Returns the address of a remote without a name or password of HTTP in it: others have their own. */
export function withoutPassword(url: string): string {
	return url.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}

/** Returns the address of a remote as it is shown: without a name or password in it, and of a folder on this computer its path. */
export function shownAddress(url = ''): string {
	const segments = segmentsBelow('file:///', url);
	const address = segments === undefined
		? url.replace(/^([a-z][\w+.-]*:\/\/)[^/@]*@/i, '$1').replace(/^https?:\/\//i, '')
		: `/${segments.join('/')}`.replace(/^\/(?=[a-z]:)/i, '');
	return address.replace(/(?:\.git)?\/*$/i, '');
}
