import { repositoryContract } from '../repositoryContract';
import { clones, closeClones } from './clones';
import { testWith } from './testWith';

suite('Repositories', () => {
	teardown(closeClones);
	repositoryContract('VS Code’s Git extension', clones, (title, run) => { testWith('Git', title, run); });
});
