using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComputeIntel.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Capturing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Captures_Method",
                table: "Captures");

            migrationBuilder.AddColumn<string>(
                name: "AskedUrl",
                table: "Captures",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FinalUrl",
                table: "Captures",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Headers",
                table: "Captures",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Notices",
                table: "Captures",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "PageMarks",
                table: "Captures",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "ReaderVersion",
                table: "Captures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Redirects",
                table: "Captures",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "CanonicalUrl",
                table: "Articles",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextCaptureAt",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WatchedEvery",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaptureShingles",
                columns: table => new
                {
                    CaptureId = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaptureShingles", x => new { x.CaptureId, x.Hash });
                    table.ForeignKey(
                        name: "FK_CaptureShingles_Captures_CaptureId",
                        column: x => x.CaptureId,
                        principalTable: "Captures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditionClaims",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionClaims", x => new { x.EditionId, x.ClaimId });
                    table.CheckConstraint("CK_EditionClaims_Tag", "\"Tag\" IN ('untagged', 'reported', 'verified', 'disputed', 'withdrawn')");
                    table.ForeignKey(
                        name: "FK_EditionClaims_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EditionClaims_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Feeds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    EveryMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    ETag = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    LastModified = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    NextPollAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PolledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailuresInARow = table.Column<int>(type: "INTEGER", nullable: false),
                    LastProblem = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feeds", x => x.Id);
                    table.CheckConstraint("CK_Feeds_Version", "\"Version\" >= 1");
                });

            migrationBuilder.CreateTable(
                name: "Jobs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    AsksFirst = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelledBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jobs", x => x.Id);
                    table.CheckConstraint("CK_Jobs_Kind", "\"Kind\" IN ('import', 'recapture', 'poll')");
                    table.CheckConstraint("CK_Jobs_State", "\"State\" IN ('queued', 'running', 'done', 'failed', 'cancelled')");
                });

            migrationBuilder.CreateTable(
                name: "Placements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    QuotationId = table.Column<int>(type: "INTEGER", nullable: false),
                    CaptureId = table.Column<int>(type: "INTEGER", nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ParagraphId = table.Column<int>(type: "INTEGER", nullable: true),
                    Start = table.Column<int>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true),
                    Likeness = table.Column<double>(type: "REAL", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    Candidates = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Placements", x => x.Id);
                    table.CheckConstraint("CK_Placements_Method", "\"Method\" IN ('exact', 'context', 'approximate', 'byHand', 'unplaced')");
                    table.CheckConstraint("CK_Placements_Place", "(\"Method\" = 'unplaced') = (\"ParagraphId\" IS NULL) AND (\"Start\" IS NULL) = (\"End\" IS NULL) AND (\"Start\" IS NULL OR (\"Start\" >= 0 AND \"End\" > \"Start\"))");
                    table.ForeignKey(
                        name: "FK_Placements_Captures_CaptureId",
                        column: x => x.CaptureId,
                        principalTable: "Captures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Placements_Paragraphs_ParagraphId",
                        column: x => x.ParagraphId,
                        principalTable: "Paragraphs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Placements_Quotations_QuotationId",
                        column: x => x.QuotationId,
                        principalTable: "Quotations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rechecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClaimId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    CaptureId = table.Column<int>(type: "INTEGER", nullable: true),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClearedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClearedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rechecks", x => x.Id);
                    table.CheckConstraint("CK_Rechecks_Reason", "\"Reason\" IN ('quotationChanged', 'quotationUnplaced', 'evidenceChanged', 'publisherCorrected', 'publisherRetracted')");
                    table.ForeignKey(
                        name: "FK_Rechecks_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rechecks_Captures_CaptureId",
                        column: x => x.CaptureId,
                        principalTable: "Captures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Rechecks_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FeedEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FeedId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedEntries", x => x.Id);
                    table.CheckConstraint("CK_FeedEntries_State", "\"State\" IN ('waiting', 'kept', 'dismissed')");
                    table.ForeignKey(
                        name: "FK_FeedEntries_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_FeedEntries_Feeds_FeedId",
                        column: x => x.FeedId,
                        principalTable: "Feeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    JobId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Lease = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    CaptureNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    KnownArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    Duplicate = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ErrorType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobItems", x => x.Id);
                    table.CheckConstraint("CK_JobItems_Duplicate", "\"Duplicate\" IN ('ask', 'newCapture', 'separate')");
                    table.CheckConstraint("CK_JobItems_State", "\"State\" IN ('queued', 'running', 'waiting', 'done', 'failed', 'cancelled')");
                    table.ForeignKey(
                        name: "FK_JobItems_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_JobItems_Articles_KnownArticleId",
                        column: x => x.KnownArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_JobItems_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    JobId = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsProblem = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobLines_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WaitingDocuments",
                columns: table => new
                {
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Method = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AskedUrl = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    FinalUrl = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Redirects = table.Column<string>(type: "TEXT", nullable: false),
                    Headers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingDocuments", x => x.ItemId);
                    table.CheckConstraint("CK_WaitingDocuments_Method", "\"Method\" IN ('pasted', 'sent', 'sample', 'fetched', 'uploaded', 'clipped', 'feed', 'readAgain')");
                    table.ForeignKey(
                        name: "FK_WaitingDocuments_JobItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "JobItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_Captures_Method",
                table: "Captures",
                sql: "\"Method\" IN ('pasted', 'sent', 'sample', 'fetched', 'uploaded', 'clipped', 'feed', 'readAgain')");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CanonicalUrl",
                table: "Articles",
                column: "CanonicalUrl");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_NextCaptureAt",
                table: "Articles",
                column: "NextCaptureAt");

            migrationBuilder.CreateIndex(
                name: "IX_CaptureShingles_Hash",
                table: "CaptureShingles",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_EditionClaims_ClaimId",
                table: "EditionClaims",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedEntries_ArticleId",
                table: "FeedEntries",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedEntries_FeedId_Key",
                table: "FeedEntries",
                columns: new[] { "FeedId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedEntries_State",
                table: "FeedEntries",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_Address",
                table: "Feeds",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_NextPollAt",
                table: "Feeds",
                column: "NextPollAt");

            migrationBuilder.CreateIndex(
                name: "IX_JobItems_ArticleId",
                table: "JobItems",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_JobItems_JobId_Number",
                table: "JobItems",
                columns: new[] { "JobId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobItems_KnownArticleId",
                table: "JobItems",
                column: "KnownArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_JobItems_State",
                table: "JobItems",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_JobLines_JobId",
                table: "JobLines",
                column: "JobId");

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_State",
                table: "Jobs",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_CaptureId",
                table: "Placements",
                column: "CaptureId");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_ParagraphId",
                table: "Placements",
                column: "ParagraphId");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_QuotationId_CaptureId",
                table: "Placements",
                columns: new[] { "QuotationId", "CaptureId" });

            migrationBuilder.CreateIndex(
                name: "IX_Rechecks_ArticleId",
                table: "Rechecks",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Rechecks_CaptureId",
                table: "Rechecks",
                column: "CaptureId");

            migrationBuilder.CreateIndex(
                name: "IX_Rechecks_ClaimId",
                table: "Rechecks",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Rechecks_ClearedAt",
                table: "Rechecks",
                column: "ClearedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaptureShingles");

            migrationBuilder.DropTable(
                name: "EditionClaims");

            migrationBuilder.DropTable(
                name: "FeedEntries");

            migrationBuilder.DropTable(
                name: "JobLines");

            migrationBuilder.DropTable(
                name: "Placements");

            migrationBuilder.DropTable(
                name: "Rechecks");

            migrationBuilder.DropTable(
                name: "WaitingDocuments");

            migrationBuilder.DropTable(
                name: "Feeds");

            migrationBuilder.DropTable(
                name: "JobItems");

            migrationBuilder.DropTable(
                name: "Jobs");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Captures_Method",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Articles_CanonicalUrl",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_NextCaptureAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "AskedUrl",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "FinalUrl",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "Headers",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "Notices",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "PageMarks",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "ReaderVersion",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "Redirects",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "CanonicalUrl",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "NextCaptureAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "WatchedEvery",
                table: "Articles");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Captures_Method",
                table: "Captures",
                sql: "\"Method\" IN ('pasted', 'sent', 'sample')");
        }
    }
}
