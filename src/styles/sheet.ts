import './palettes.css';
import './base.css';
import './frame.css';
import './lists.css';
import './article.css';
import './home.css';
import './print.css';
