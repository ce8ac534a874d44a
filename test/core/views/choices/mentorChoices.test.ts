import { assert } from 'chai';
import { findPerson } from '../../../../src/core/programme/queries';
import { mentorChoices } from '../../../../src/core/views/choices/mentorChoices';
import { programmeIn } from '../../folder';

suite('Choosing a mentor', () => {
	test('says how many mentees each has in pairs that have not ended, of how many', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\n',
			'people.yaml': '- {id: budi, name: Budi, role: mentor, capacity: 3}\n- {id: wati, name: Wati, role: mentor}\n- {id: sari, name: Sari, role: mentee}\n- {id: putu, name: Putu}\n- {id: made, name: Made, role: mentor, capacity: 1}\n',
			'pairs/a.yaml': 'mentors: [budi]\nmentees: [sari]\n',
			'pairs/b.yaml': 'mentors: [Budi, made]\nmentees: [Ani]\nstatus: on-hold\n',
			'pairs/c.yaml': 'mentors: [budi]\nmentees: [Bela]\nstatus: completed\n',
			'pairs/d.yaml': 'mentors: [putu]\nmentees: [Cici, Dodi]\nstatus: pending\n',
		});
		const loads = (language: 'en' | 'id'): unknown => ['budi', 'wati', 'sari', 'putu', 'made'].map(id =>
			mentorChoices(programme, language)(findPerson(programme, id)!));
		assert.deepEqual(loads('en'), [
			{ isMentor: true, isFull: false, load: '2 of 3 mentees' },
			{ isMentor: true, isFull: false, load: '0 mentees' },
			{ isMentor: false, isFull: false },
			{ isMentor: true, isFull: false, load: '2 mentees' },
			{ isMentor: true, isFull: true, load: '1 of 1 mentee' },
		]);
	});
});
