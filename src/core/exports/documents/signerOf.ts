import { nameOfPerson, type Programme } from '../../programme/programme';
import type { Signed } from './document';

/** Returns a person as one who signs as `position`, with name and NIP as `people.yaml` has them. */
export function signerOf(programme: Pick<Programme, 'people'>, person: string, position: string): Signed['signers'][number] {
	const nip = programme.people.get(person)?.nip;
	return { position, name: nameOfPerson(programme, person), ...(nip !== undefined && { nip }) };
}
