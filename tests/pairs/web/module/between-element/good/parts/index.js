export { Content } from './content.jsx';
