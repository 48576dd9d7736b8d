import { feed } from '../feed';
import { entries, network } from '../network';

export const GET = () => feed({ title: network.name, motto: network.motto, base: '/', entries });
