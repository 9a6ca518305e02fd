// Reads checkpoints and proofs with the libraries of Go's own module log, which know nothing of
// Hustings: judge KEY FOLDER
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func read(name string) []byte {
	content, err := os.ReadFile(os.Args[2] + "/" + name)
	check(err)
	return content
}

func head(name string) (int64, tlog.Hash) {
	verifier, err := note.NewVerifier(os.Args[1])
	check(err)
	signed, err := note.Open(read(name), note.VerifierList(verifier))
	check(err)
	lines := strings.Split(signed.Text, "\n")
	if lines[0] != verifier.Name() {
		check(fmt.Errorf("the origin is %s", lines[0]))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := tlog.ParseHash(lines[2])
	check(err)
	return size, root
}

func hashes(name string) (all []tlog.Hash) {
	for _, line := range strings.Fields(string(read(name))) {
		hash, err := tlog.ParseHash(line)
		check(err)
		all = append(all, hash)
	}
	return all
}

func main() {
	older, olderRoot := head("older")
	newer, newerRoot := head("newer")
	check(tlog.CheckTree(hashes("consistency"), newer, newerRoot, older, olderRoot))
	path := hashes("inclusion")
	leaf, err := strconv.ParseInt(string(read("number")), 10, 64)
	check(err)
	if path[0] != tlog.RecordHash(read("leaf")) {
		check(fmt.Errorf("the leaf's hash is %v", path[0]))
	}
	check(tlog.CheckRecord(path[1:], newer, newerRoot, leaf, path[0]))
	fmt.Printf("%d of %d hold\n", older, newer)
}
