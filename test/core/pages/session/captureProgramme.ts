import type { Captured, CaptureContext } from '../../../../src/core/pages/session/capture/captured';
import type { Now } from '../../../../src/core/time/instants';
import type { Programme } from '../../../../src/core/programme/programme';
import { programmeIn } from '../../folder';

/** Friday, 13 August 2021, 10:00 in Jakarta. */
const friday: Now = { today: '2021-08-13', epochMs: Date.parse('2021-08-13T03:00:00Z'), zone: 'Asia/Jakarta' };

const files = {
	'programme.yaml': 'name: Lead\ntimezone: Asia/Jakarta\n',
	'people.yaml': [
		'people:',
		'  - {id: siti, name: "Siti Rahmawati, S.Kom."}', '  - {id: budi, name: "Dr. Budi Santoso, M.Sc.", aliases: [BS]}',
		'  - {id: p1, name: Sari Dewi}', '  - {id: p2, name: Sari Utami}', '  - {id: rina, name: Rina Hapsari}', '  - {id: p7, name: Muhammad Rizky Pratama}', '',
	].join('\n'),
	'pairs/budi-siti.yaml': 'mentors: [budi]\nmentees: [siti, Andi Wijaya]\n',
	'pairs/rina-sari.yaml': 'mentors: [rina]\nmentees: [p1, Joko Susilo]\n',
	'sessions/budi-siti/2021-08-13-01.yaml': 'date: 2021-08-13\nstatus: in-progress\nattendance:\n  - {person: p7, state: present}\n',
};

/** A session of Budi with Siti and Andi, who is in no list of people; Rizky is there too. Two others in the programme are called Sari. */
export async function duringACall(now: Now = friday): Promise<CaptureContext & { readonly programme: Programme }> {
	const programme = await programmeIn(files);
	return { programme: programme, session: programme.sessions[0]!, now };
}

/** `action: text | owner | due`, further days of an ambiguous due day behind a slash, `done` where the box was checked. */
export const spell = (captured: Captured): string => captured.is === 'action'
	? [
		`action: ${captured.text}`, captured.owner ?? '', [captured.due ?? [], captured.otherDues ?? []].flat(2).join('/'), captured.done ? 'done' : '',
	].join(' | ').replace(/[ |]+$/, '')
	: `${captured.is}: ${captured.text}`;
