// Betterleaks as a library: its default configuration and Go's own regular expressions, over the files of a folder.
package main

import (
	"encoding/json"
	"log"
	"os"
	"path/filepath"

	"github.com/betterleaks/betterleaks/detect"
)

func main() {
	detector, err := detect.NewDetectorDefaultConfig()
	if err != nil {
		log.Fatal(err)
	}
	detector.MaxDecodeDepth = 5
	paths, err := filepath.Glob(filepath.Join(os.Args[1], "*"))
	if err != nil {
		log.Fatal(err)
	}
	output := json.NewEncoder(os.Stdout)
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		for _, finding := range detector.DetectString(string(content)) {
			if err := output.Encode(map[string]string{"file": path, "secret": finding.Secret}); err != nil {
				log.Fatal(err)
			}
		}
	}
}
