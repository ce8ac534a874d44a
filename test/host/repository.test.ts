import { repositoryContract } from '../repositoryContract';
import { clones } from './clones';
import { testWith } from './testWith';

repositoryContract('VS Code’s Git extension', clones, (title, run) => { testWith('Git', title, run); });
