/* Where the viewer cannot run, the plain page that stands in noscript is shown instead. Old browsers read this, too. */
window.addEventListener('error', function () {
  var app = document.getElementById('app');
  if (!app || app.children.length > 0) { return; }
  var plain = document.getElementsByTagName('noscript');
  while (plain.length > 0) {
    var shown = document.createElement('div');
    shown.innerHTML = plain[0].textContent;
    plain[0].parentNode.replaceChild(shown, plain[0]);
  }
});
