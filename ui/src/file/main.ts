import { createApp } from 'vue'
import FileApp from './FileApp.vue'
import '../style.css'
import '../document.css'
import './file.css'

const app = createApp(FileApp)
// The plain page that stands in the file is shown where this one fails: see rescue.js.
app.config.throwUnhandledErrorInProduction = true
app.mount('#app')
