import { ExpertiseHelp } from './expertise-help';

// Loaded twice by one page, the first stays.
if (!customElements.get('expertise-help')) customElements.define('expertise-help', ExpertiseHelp);
