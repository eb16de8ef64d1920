// Sets the colours that the visitor has chosen, before the page is drawn.
