// Shows the explanation of a word beside it, where the word is a link to the list below the page.
