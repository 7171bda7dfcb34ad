/** Words and nothing else. */
